package io.fupan.room;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.room.Deeds.ballotOpened;
import static io.fupan.room.Deeds.cast;
import static io.fupan.room.Deeds.recast;
import static io.fupan.room.Deeds.reopened;
import static io.fupan.room.Deeds.revealed;
import static io.fupan.room.Deeds.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.Event;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Desk EMPTY = Desk.of(ANNA, Set.of(Role.AUDITOR, Role.PARTICIPANT), Set.of("CastBallot"));

    @Test
    void saysWhoIAmAndWhatIMay() {
        assertThat(json(EMPTY)).isEqualTo("""
            {"ballots":{},"may":{"CastBallot":true},"person":"%s","role":"participant"}\
            """.formatted(ANNA));
        Desk auditor = EMPTY.withRoles(Set.of(Role.AUDITOR), Set.of());
        assertThat(json(auditor)).contains("\"may\":{}", "\"role\":\"auditor\"");
    }

    @Test
    void holdsMyBallotsAndNobodyElses() {
        Desk desk = desk(cast(KR1, ANNA, 7, 1), cast(KR1, BO, 4, 2));
        assertThat(json(desk)).contains("\"ballots\":{\"%s\":{\"tenths\":7}}".formatted(KR1));
        assertThat(desk(cast(KR1, BO, 4, 2))).isSameAs(EMPTY);
    }

    @Test
    void holdsTheLastOneAlsoAfterTheReveal() {
        Desk desk = desk(cast(KR1, ANNA, 7, 1), recast(KR1, ANNA, 8, 2, 1), revealed(KR1, 3, Map.of(ANNA, 8)));
        assertThat(json(desk)).contains("{\"tenths\":8}");
    }

    @Test
    void holdsNoneThatWasWithdrawnOrReopened() {
        assertThat(json(desk(cast(KR1, ANNA, 7, 1), withdrawn(KR1, ANNA, 1)))).contains("\"ballots\":{}");
        assertThat(json(desk(cast(KR1, ANNA, 7, 1), revealed(KR1, 3, Map.of(ANNA, 7)), reopened(KR1))))
                .contains("\"ballots\":{}");
    }

    @Test
    void anErasedBallotIsStillThereToBeCleared() {
        var erased = new BallotCast(
                MEETING,
                Subject.of(KR1),
                ANNA,
                Sample.command(1),
                Optional.empty(),
                new Sealed.Erased("digest-of-seven"));
        Desk cast = desk(erased);
        assertThat(json(cast))
                .contains("\"ballots\":{\"%s\":{}}".formatted(KR1))
                .doesNotContain("digest");
        Desk withdrawn = desk(erased, withdrawn(KR1, ANNA, 1));
        assertThat(CanonicalJson.write(RoomDiff.between(cast, withdrawn)))
                .isEqualTo("{\"ballots\":{\"%s\":null}}".formatted(KR1));
    }

    private static Desk desk(Event... events) {
        Desk desk = EMPTY;
        for (Recorded it : History.of(convened(), opened(), ballotOpened(KR1)).recorded()) desk = desk.evolve(it);
        for (Recorded it : History.of(events).recorded()) desk = desk.evolve(it);
        return desk;
    }

    private static String json(Desk desk) {
        return CanonicalJson.write(Tree.object(desk));
    }
}
