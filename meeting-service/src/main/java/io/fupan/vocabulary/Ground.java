package io.fupan.vocabulary;

/** What a decision rests on. */
public sealed interface Ground {

    record OnDispute(DisputeId dispute) implements Ground {}

    record OnKeyResult(KeyResultId keyResult) implements Ground {}

    record OnObjective(ObjectiveId objective) implements Ground {}

    record OnHomework(HomeworkId homework) implements Ground {}
}
