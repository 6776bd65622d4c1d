package io.fupan;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.id;
import static io.fupan.Sample.words;

import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.DecisionEvent.ProposalAnswered;
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.AnswerId;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ProbeId;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is contested, taken home and decided at the table of {@link Sample}. */
public final class SampleTalk {

    public static final DisputeId DISPUTE = new DisputeId(id(51));
    public static final DisputeId OTHER_DISPUTE = new DisputeId(id(52));
    public static final ProbeId PROBE = new ProbeId(id(61));
    public static final AnswerId ANSWER = new AnswerId(id(71));
    public static final HomeworkId HOMEWORK = new HomeworkId(id(81));
    public static final HomeworkId OTHER_HOMEWORK = new HomeworkId(id(82));
    public static final DecisionId DECISION = new DecisionId(id(91));
    public static final DecisionId OTHER_DECISION = new DecisionId(id(92));
    public static final LocalDate DUE = LocalDate.parse("2026-11-16");

    private SampleTalk() {}

    /** Put on the agenda on the spot. */
    public static AgendaItem addedItem() {
        return new AgendaItem(new ItemId(Sample.id(43)), ItemKind.OTHER, 5, Optional.of(words("The new office")));
    }

    public static DisputeRaised raised() {
        return raised(DISPUTE);
    }

    public static DisputeRaised raised(DisputeId dispute) {
        return new DisputeRaised(
                MEETING, dispute, Subject.of(KR1), Root.POSITIONING, words("Whose first result is this?"));
    }

    public static StanceTaken stance(PersonId by, Stance stance) {
        return new StanceTaken(MEETING, DISPUTE, by, stance, words("I saw it with three customers"));
    }

    public static DisputeProbed probed() {
        return new DisputeProbed(MEETING, DISPUTE, PROBE, words("Which customer do we serve first?"));
    }

    public static ProbeAnswered answered() {
        return new ProbeAnswered(MEETING, DISPUTE, PROBE, ANSWER, ANNA, words("The one that renews"));
    }

    /** Withdrawn, without a word. */
    public static DisputeSettled settled() {
        return new DisputeSettled(
                MEETING, DISPUTE, Outcome.WITHDRAWN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Anna's. */
    public static HomeworkAssigned assigned() {
        return assigned(HOMEWORK);
    }

    public static HomeworkAssigned assigned(HomeworkId homework) {
        return new HomeworkAssigned(
                MEETING, homework, ANNA, DUE, words("Three interviews with lost customers"), Optional.empty());
    }

    public static HomeworkHandedIn handedIn() {
        return new HomeworkHandedIn(MEETING, HOMEWORK, words("Two of three left over the price"), Optional.empty());
    }

    public static HomeworkReviewed reviewed(Verdict verdict) {
        return new HomeworkReviewed(MEETING, HOMEWORK, verdict, Optional.empty());
    }

    public static DecisionProposed proposed() {
        return new DecisionProposed(MEETING, DECISION, words("We serve renewing customers first"), List.of());
    }

    public static ProposalAnswered response(PersonId by, Response response, Optional<Words> reason) {
        return new ProposalAnswered(MEETING, DECISION, by, response, reason);
    }

    public static DecisionRecorded recorded() {
        return new DecisionRecorded(MEETING, DECISION, How.LEAD, List.of(), List.of());
    }
}
