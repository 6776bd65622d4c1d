package io.fupan.room;

import io.fupan.events.DisputeEvent;
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.room.Dispute.Probe;
import io.fupan.room.Dispute.Said;
import io.fupan.room.Dispute.Settled;
import io.fupan.vocabulary.Actor;
import java.util.Optional;

/** The whiteboard: what is contested, who stands where, how deep the questions went. */
final class DisputeFold {

    private DisputeFold() {}

    static Review evolve(Review review, DisputeEvent event, Actor by) {
        var disputes = review.disputes();
        int move = review.move();
        return review.withDisputes(
                switch (event) {
                    case DisputeRaised it -> disputes.with(it.dispute(), raised(review, it, by));
                    case StanceTaken it -> {
                        var said = new Said(it.stance(), it.reason(), move);
                        yield disputes.change(it.dispute(), dispute -> dispute.withStance(it.by(), said));
                    }
                    case DisputeProbed it -> disputes.change(it.dispute(), dispute -> probed(dispute, it, by, move));
                    case ProbeAnswered it -> disputes.change(it.dispute(), dispute -> answered(dispute, it, move));
                    case DisputeSettled it -> {
                        var how = new Settled(it.outcome(), it.words(), it.decision(), it.homework(), move);
                        yield disputes.change(it.dispute(), dispute -> dispute.settle(how));
                    }
                });
    }

    private static Dispute raised(Review review, DisputeRaised it, Actor by) {
        return new Dispute(
                review.disputes().size(),
                it.subject(),
                it.root(),
                it.claim(),
                by.person(),
                review.move(),
                Dispute.State.OPEN,
                Keyed.empty(),
                Keyed.empty(),
                Optional.empty());
    }

    private static Dispute probed(Dispute dispute, DisputeProbed it, Actor by, int move) {
        var probes = dispute.probes();
        var probe = new Probe(probes.size(), it.question(), by.person(), move, Keyed.empty());
        return dispute.withProbes(probes.with(it.probe(), probe));
    }

    private static Dispute answered(Dispute dispute, ProbeAnswered it, int move) {
        return dispute.withProbes(
                dispute.probes().change(it.probe(), probe -> probe.answered(it.answer(), it.by(), it.text(), move)));
    }
}
