package io.fupan.room;

import io.fupan.events.DisputeEvent;
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.Words;
import java.util.Optional;

/** Facts of disputes. */
final class DisputeFacts {

    private DisputeFacts() {}

    static FactSheet disputes(FactSheet sheet, DisputeEvent event, Actor by, Review before, Review after) {
        Optional<Dispute> dispute = after.disputes().find(event.dispute());
        return switch (event) {
            case DisputeRaised it ->
                sheet.word("about", About.kind(it.subject()))
                        .word("code", About.code(after, it.subject()))
                        .word("root", it.root())
                        .word("anonymous", by.person().isEmpty() ? Optional.of("yes") : Optional.empty())
                        .text("claim", it.claim());
            case StanceTaken it ->
                sheet.text("dispute", dispute.map(Dispute::claim))
                        .word("stance", it.stance())
                        .text("reason", it.reason())
                        .flag("changed", hasChanged(it, before));
            case DisputeProbed it ->
                sheet.text("question", it.question())
                        .number(
                                "depth",
                                dispute.map(known -> known.probes().size()).orElse(1));
            case ProbeAnswered it ->
                sheet.text("question", question(dispute, it)).text("text", it.text());
            case DisputeSettled it ->
                sheet.text("dispute", dispute.map(Dispute::claim))
                        .word("outcome", it.outcome())
                        .text("words", it.words());
        };
    }

    /** Whether the person stood elsewhere before. */
    private static boolean hasChanged(StanceTaken it, Review before) {
        return before.disputes()
                .find(it.dispute())
                .flatMap(dispute -> dispute.stances().find(it.by()))
                .filter(stand -> stand.said().stance() != it.stance())
                .isPresent();
    }

    private static Optional<Words> question(Optional<Dispute> dispute, ProbeAnswered it) {
        return dispute.flatMap(known -> known.probes().find(it.probe())).map(Dispute.Probe::question);
    }
}
