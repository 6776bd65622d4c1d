package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static io.fupan.Sample.by;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;
import static io.fupan.vocabulary.Refusal.NOT_ALLOWED;
import static io.fupan.vocabulary.Refusal.PERSON_NOT_IN_MEETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fupan.GivenWhenThen;
import io.fupan.SampleTalk;
import io.fupan.agenda.JoinMeeting;
import io.fupan.ballots.CastBallot;
import io.fupan.disputes.TakeStance;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.Event;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import org.junit.jupiter.api.Test;

/** Somebody enters what others say: never anybody's ballot, and nobody's words who is not there. */
class ScribeTest {

    private static final Event BO_WRITES = new ScribeAppointed(MEETING, BO);
    private static final Event OBSERVER_WRITES = new ScribeAppointed(MEETING, OBSERVER);

    @Test
    void anybody_with_a_seat_is_appointed_once() {
        GivenWhenThen.of(AppointScribe.DECIDER, convened())
                .when(new AppointScribe(by(HOST), MEETING, OBSERVER))
                .then(OBSERVER_WRITES);
        GivenWhenThen.of(AppointScribe.DECIDER, convened(), BO_WRITES)
                .when(new AppointScribe(by(HOST), MEETING, BO))
                .thenNothing();
        GivenWhenThen.of(AppointScribe.DECIDER, convened(), BO_WRITES)
                .when(new AppointScribe(by(HOST), MEETING, ANNA))
                .then(new ScribeAppointed(MEETING, ANNA));
        GivenWhenThen.of(AppointScribe.DECIDER, convened())
                .when(new AppointScribe(by(HOST), MEETING, STRANGER))
                .refused(PERSON_NOT_IN_MEETING);
    }

    @Test
    void the_scribe_enters_words_and_attendance_for_others() {
        assertThatCode(() -> check(stance(ANNA, BO), "TakeStance", BO_WRITES)).doesNotThrowAnyException();
        assertThatCode(() -> check(stance(ANNA, OBSERVER), "TakeStance", OBSERVER_WRITES))
                .doesNotThrowAnyException();
        var join = new JoinMeeting(by(ANNA).enteredBy(BO), MEETING);
        assertThatCode(() -> check(join, "JoinMeeting", BO_WRITES)).doesNotThrowAnyException();
    }

    @Test
    void but_never_casts_for_anybody() {
        var cast = new CastBallot(by(ANNA).enteredBy(BO), MEETING, Subject.of(KR1), new Score(7));
        assertThat(refusal(cast, "CastBallot", BO_WRITES)).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void nobody_else_enters_anything_for_others() {
        assertThat(refusal(stance(ANNA, HOST), "TakeStance", BO_WRITES)).isEqualTo(NOT_ALLOWED);
        assertThat(refusal(stance(ANNA, STRANGER), "TakeStance", BO_WRITES)).isEqualTo(MEETING_NOT_FOUND);
    }

    @Test
    void for_who_has_no_seat_nothing_is_entered_nor_what_they_may_not_say_themselves() {
        assertThat(refusal(stance(STRANGER, BO), "TakeStance", BO_WRITES)).isEqualTo(PERSON_NOT_IN_MEETING);
        assertThat(refusal(stance(OBSERVER, BO), "TakeStance", BO_WRITES)).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_scribe_who_was_removed_is_none_any_more() {
        assertThat(refusal(stance(ANNA, BO), "TakeStance", BO_WRITES, new PersonRemoved(MEETING, BO)))
                .isEqualTo(MEETING_NOT_FOUND);
    }

    private static TakeStance stance(PersonId speaker, PersonId scribe) {
        return new TakeStance(by(speaker).enteredBy(scribe), MEETING, SampleTalk.DISPUTE, Stance.FOR, words("Yes"));
    }

    private static Refusal refusal(Command command, String deed, Event... then) {
        return catchThrowableOfType(RuleBroken.class, () -> check(command, deed, then))
                .refusal();
    }

    private static void check(Command command, String deed, Event... then) {
        Roles roles = Roles.evolve(Roles.NOTHING_YET, convened());
        for (Event event : then) roles = Roles.evolve(roles, event);
        WhoMay.check(roles, command, deed);
    }
}
