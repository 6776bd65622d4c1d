package io.fupan.room;

import io.fupan.events.DecisionEvent;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.DecisionEvent.ProposalAnswered;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.vocabulary.Words;
import java.util.Optional;

/** Facts of what a meeting leaves behind: homework and decisions. */
final class OutcomeFacts {

    private OutcomeFacts() {}

    static FactSheet homework(FactSheet sheet, HomeworkEvent event, Review after) {
        Optional<Homework> task = after.homework().find(event.homework());
        Optional<Words> bring = task.map(Homework::bring);
        return switch (event) {
            case HomeworkAssigned it ->
                sheet.person("owner", it.owner()).word("due", it.due()).text("bring", it.bring());
            case HomeworkBrought it ->
                sheet.person("owner", it.owner()).word("due", it.due()).text("bring", it.bring());
            case HomeworkHandedIn it -> sheet.text("bring", bring).text("result", it.result());
            case HomeworkReviewed it ->
                sheet.person("owner", task.map(Homework::owner))
                        .text("bring", bring)
                        .word("verdict", it.verdict())
                        .text("words", it.words());
        };
    }

    static FactSheet decisions(FactSheet sheet, DecisionEvent event, Review after) {
        Optional<Words> text = after.decisions().find(event.decision()).map(Decision::text);
        return switch (event) {
            case DecisionProposed it -> sheet.text("text", it.text());
            case ProposalAnswered it ->
                sheet.text("decision", text).word("response", it.response()).text("reason", it.reason());
            case DecisionRecorded it ->
                sheet.text("text", text)
                        .word("how", it.how())
                        .number("agree", it.agreed().size())
                        .number("dissent", it.dissented().size());
        };
    }
}
