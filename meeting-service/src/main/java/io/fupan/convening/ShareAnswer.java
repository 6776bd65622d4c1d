package io.fupan.convening;

import static io.fupan.vocabulary.Refusal.ANSWER_ALREADY_GIVEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.ConveningEvent.AnswerShared;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody turns a prepared answer of their own face up in the meeting. Until then it is a draft nobody else can see,
 * and nobody else can turn it.
 */
public record ShareAnswer(Act act, MeetingId meeting, Question question, Words text) implements MeetingCommand {

    public static final Decider<ShareAnswer, State> DECIDER =
            Decider.of(ShareAnswer.class, State.NOTHING_YET, ShareAnswer::decide, ShareAnswer::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, by()).types(AnswerShared.class));
    }

    /** @param answered what this person shared an answer to */
    record State(boolean meetingOpen, Set<Question> answered) {

        static final State NOTHING_YET = new State(false, Set.of());
    }

    static List<AnswerShared> decide(ShareAnswer command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.answered().contains(command.question())) throw new RuleBroken(ANSWER_ALREADY_GIVEN);
        return List.of(new AnswerShared(command.meeting(), command.by(), command.question(), command.text()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> new State(true, state.answered());
            case MeetingClosed _ -> new State(false, state.answered());
            case AnswerShared it -> new State(state.meetingOpen(), plus(state.answered(), it.question()));
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ ->
                state;
        };
    }

    private static Set<Question> plus(Set<Question> answered, Question question) {
        Set<Question> more = EnumSet.of(question);
        more.addAll(answered);
        return more;
    }
}
