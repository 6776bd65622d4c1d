package io.fupan.convening;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.ConveningEvent.PreparationDeclared;
import io.fupan.events.Event;
import org.junit.jupiter.api.Test;

class DeclarePreparedTest {

    @Test
    void before_the_meeting_somebody_says_that_they_are_prepared() {
        given(convened()).when(declare()).then(new PreparationDeclared(MEETING, ANNA));
        given(convened(), new PreparationDeclared(MEETING, BO))
                .when(declare())
                .then(new PreparationDeclared(MEETING, ANNA));
    }

    @Test
    void said_twice_it_is_said_once() {
        given(convened(), new PreparationDeclared(MEETING, ANNA))
                .when(declare())
                .thenNothing();
    }

    @Test
    void refused_once_the_meeting_is_open() {
        given(convened(), opened()).when(declare()).refused(MEETING_ALREADY_OPEN);
    }

    private static GivenWhenThen<DeclarePrepared, ?> given(Event... history) {
        return GivenWhenThen.of(DeclarePrepared.DECIDER, history);
    }

    private static DeclarePrepared declare() {
        return new DeclarePrepared(by(ANNA), MEETING);
    }
}
