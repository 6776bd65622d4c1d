package io.fupan.room;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.EventClass;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.Recorded;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;

/**
 * A meeting that was convened, whole.
 *
 * @param move the number of the last public move
 */
public record Review(
        @Flat Invitation invitation,
        @Flat Course course,
        int move,
        Keyed<PersonId, Seat> people,
        Keyed<ItemId, Agenda.Item> agenda,
        @Flat Tabled tabled,
        @Flat Whiteboard whiteboard,
        @Flat Reflected reflected)
        implements Room {

    /** @param keyResults the key results on the table, a snapshot taken at opening */
    record Tabled(
            Keyed<ObjectiveId, Okrs.Goal> objectives,
            Keyed<KeyResultId, Okrs.Result> keyResults,
            Keyed<String, Ballot> ballots,
            Keyed<KeyResultId, SettledScore> scores) {

        static final Tabled NOTHING = new Tabled(Keyed.empty(), Keyed.empty(), Keyed.empty(), Keyed.empty());
    }

    /** What is argued, taken home and decided. */
    record Whiteboard(
            Keyed<DisputeId, Dispute> disputes,
            Keyed<HomeworkId, Homework> homework,
            Keyed<DecisionId, Decision> decisions) {

        static final Whiteboard EMPTY = new Whiteboard(Keyed.empty(), Keyed.empty(), Keyed.empty());
    }

    @Override
    public Review evolve(Recorded recorded) {
        Review next = numbered(recorded.type().kind());
        return switch (recorded.event()) {
            case AgendaEvent it -> AgendaFold.evolve(next, it, recorded.at());
            case BallotEvent it -> BallotFold.evolve(next, it);
            case ScoringEvent it -> ScoringFold.evolve(next, it, recorded.by());
            case DisputeEvent it -> DisputeFold.evolve(next, it, recorded.by());
            case HomeworkEvent it -> HomeworkFold.evolve(next, it);
            case DecisionEvent it -> DecisionFold.evolve(next, it, recorded);
            case ReflectionEvent it -> next.with(ReflectionFold.evolve(next, it, recorded.by()));
            case AccessEvent it -> AccessFold.evolve(next, it);
            case ConveningEvent it -> ConveningFold.evolve(next, it, recorded.at());
            case OkrEvent _, OrganisationEvent _ -> next;
        };
    }

    @Override
    public Optional<Review> review() {
        return Optional.of(this);
    }

    private Review numbered(EventClass kind) {
        return switch (kind) {
            case MOVE, AFTERLIFE ->
                new Review(invitation, course, move + 1, people, agenda, tabled, whiteboard, reflected);
            case QUIET -> this;
        };
    }

    public Keyed<ObjectiveId, Okrs.Goal> objectives() {
        return tabled.objectives;
    }

    public Keyed<KeyResultId, Okrs.Result> keyResults() {
        return tabled.keyResults;
    }

    /** By their subject's key, for scores the key result's id. */
    public Keyed<String, Ballot> ballots() {
        return tabled.ballots;
    }

    public Keyed<KeyResultId, SettledScore> scores() {
        return tabled.scores;
    }

    public Keyed<DisputeId, Dispute> disputes() {
        return whiteboard.disputes;
    }

    public Keyed<HomeworkId, Homework> homework() {
        return whiteboard.homework;
    }

    public Keyed<DecisionId, Decision> decisions() {
        return whiteboard.decisions;
    }

    Review withInvitation(Invitation invitation) {
        return new Review(invitation, course, move, people, agenda, tabled, whiteboard, reflected);
    }

    Review withCourse(Course course) {
        return new Review(invitation, course, move, people, agenda, tabled, whiteboard, reflected);
    }

    Review withPeople(Keyed<PersonId, Seat> people) {
        return new Review(invitation, course, move, people, agenda, tabled, whiteboard, reflected);
    }

    Review withAgenda(Keyed<ItemId, Agenda.Item> agenda) {
        return new Review(invitation, course, move, people, agenda, tabled, whiteboard, reflected);
    }

    private Review with(Tabled tabled) {
        return new Review(invitation, course, move, people, agenda, tabled, whiteboard, reflected);
    }

    private Review with(Whiteboard whiteboard) {
        return new Review(invitation, course, move, people, agenda, tabled, whiteboard, reflected);
    }

    private Review with(Reflected reflected) {
        return new Review(invitation, course, move, people, agenda, tabled, whiteboard, reflected);
    }

    Review withOkrs(Keyed<ObjectiveId, Okrs.Goal> objectives, Keyed<KeyResultId, Okrs.Result> keyResults) {
        return with(new Tabled(objectives, keyResults, ballots(), scores()));
    }

    Review withBallots(Keyed<String, Ballot> ballots) {
        return with(new Tabled(objectives(), keyResults(), ballots, scores()));
    }

    Review withScores(Keyed<KeyResultId, SettledScore> scores) {
        return with(new Tabled(objectives(), keyResults(), ballots(), scores));
    }

    Review withDisputes(Keyed<DisputeId, Dispute> disputes) {
        return with(new Whiteboard(disputes, homework(), decisions()));
    }

    Review withHomework(Keyed<HomeworkId, Homework> homework) {
        return with(new Whiteboard(disputes(), homework, decisions()));
    }

    Review withDecisions(Keyed<DecisionId, Decision> decisions) {
        return with(new Whiteboard(disputes(), homework(), decisions));
    }
}
