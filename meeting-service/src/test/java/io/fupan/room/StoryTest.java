package io.fupan.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Sealed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Live, late, replayed: one fold, whichever way it is read. */
class StoryTest {

    private static final int ATTEMPTS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void replayEqualsLive(long seed) {
        List<Recorded> history = RandomMeeting.played(seed, ATTEMPTS);
        List<Story> live = new ArrayList<>(List.of(Story.EMPTY));
        List<Moved> moves = new ArrayList<>();
        List<String> seen = new ArrayList<>(List.of("{}"));
        for (Recorded it : history) {
            Story.Told told = live.getLast().next(it);
            live.add(told.story());
            moves.add(told.moved());
            seen.add(json(told.story().room()));
        }
        // whoever comes in at any moment sees the same, by folding on or by applying patches, and the past stays put
        for (int start = 0; start < live.size(); start += 1 + start) {
            Story folded = live.get(start);
            Object patched = Tree.object(live.get(start).room());
            for (int n = start; n < history.size(); n++) {
                folded = folded.after(history.get(n));
                patched = MergePatch.apply(patched, moves.get(n).room());
                assertThat(CanonicalJson.write(patched)).isEqualTo(seen.get(n + 1));
            }
            assertThat(json(folded.room())).isEqualTo(seen.getLast());
            assertThat(json(live.get(start).room())).isEqualTo(seen.get(start));
        }
    }

    @Test
    void chanceReachesEveryMoveThereIs() {
        Set<String> names = new HashSet<>();
        for (long seed = 1; seed <= 6; seed++)
            RandomMeeting.played(seed, ATTEMPTS)
                    .forEach(it -> names.add(it.type().shortName()));
        Set<String> moves = EventTypes.ALL.stream()
                .filter(type -> !Set.of("access", "organisation", "okrs")
                        .contains(type.name().split("\\.")[0]))
                .map(type -> type.shortName())
                .collect(Collectors.toSet());
        moves.remove("MeetingCancelled"); // nothing comes after it
        assertThat(names).isEqualTo(moves);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void aRoomToldWithOtherSecretsIsTheSameRoom(long seed) {
        List<Recorded> history = RandomMeeting.played(seed, ATTEMPTS);
        List<Recorded> withoutSecrets =
                history.stream().map(StoryTest::secretErased).toList();
        assertThat(frames(withoutSecrets)).isEqualTo(frames(history)).noneMatch(frame -> frame.contains("a-digest"));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whatTheStoreErasesChangesNoRoomAndNobodyElsesDesk(long seed) {
        List<Recorded> history = RandomMeeting.played(seed, ATTEMPTS);
        Set<CommandId> gone =
                history.stream().flatMap(it -> it.event().erases().stream()).collect(Collectors.toSet());
        assertThat(gone).isNotEmpty();
        List<Recorded> later = history.stream()
                .map(it -> it.command().filter(gone::contains).isPresent() ? secretErased(it) : it)
                .toList();
        assertThat(frames(later)).isEqualTo(frames(history));
        assertThat(CanonicalJson.write(Tree.object(desk(Sample.ANNA, later))))
                .isEqualTo(CanonicalJson.write(Tree.object(desk(Sample.ANNA, history))));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void aDeskFollowsItsPatchesAndHoldsOnlyItsOwnersSecrets(long seed) {
        List<Recorded> history = RandomMeeting.played(seed, ATTEMPTS);
        Desk desk = emptyDesk(Sample.BO);
        Object patched = Tree.object(desk);
        for (Recorded it : history) {
            Desk next = desk.evolve(it);
            patched = MergePatch.apply(patched, RoomDiff.between(desk, next));
            desk = next;
            assertThat(CanonicalJson.write(patched)).isEqualTo(CanonicalJson.write(Tree.object(desk)));
        }
        UnaryOperator<Recorded> erasedForOthers =
                it -> it.event() instanceof BallotCast cast && !cast.by().equals(Sample.BO) ? secretErased(it) : it;
        List<Recorded> others = history.stream().map(erasedForOthers).toList();
        assertThat(CanonicalJson.write(Tree.object(desk(Sample.BO, others)))).isEqualTo(CanonicalJson.write(patched));
    }

    @Test
    void numbersEveryEventAndOnlyPublicMoves() {
        var history = History.of(
                Sample.convened(),
                Sample.opened(),
                new ObjectiveSet(Sample.DEPARTMENT, Sample.objective()),
                Deeds.entered());
        List<Moved> moves = history.moves();
        assertThat(moves).extracting(Moved::n).containsExactly(1L, 2L, 3L, 4L);
        assertThat(moves)
                .extracting(Moved::move)
                .containsExactly(Optional.of(1), Optional.of(2), Optional.empty(), Optional.of(3));
        assertThat(history.story().n()).isEqualTo(4);
        assertThat(history.story().position()).isEqualTo(12);
    }

    @Test
    void writesAMoveAsItTravels() {
        var moved = History.of(Sample.convened(), Sample.opened())
                .add(Sample.ANNA, Sample.joined(Sample.ANNA))
                .lastMove();
        assertThat(CanonicalJson.write(moved.tree())).isEqualTo("""
            {"at":"2026-11-02T06:00:03Z","by":"%1$s","event":"MeetingJoined","facts":{},"move":3,"n":3,"position":9,\
            "room":{"move":3,"people":{"%1$s":{"joinedAt":"2026-11-02T06:00:03Z"}}}}\
            """.formatted(Sample.ANNA));
    }

    private static List<String> frames(List<Recorded> history) {
        List<String> frames = new ArrayList<>();
        Story story = Story.EMPTY;
        for (Recorded it : history) {
            Story.Told told = story.next(it);
            frames.add(CanonicalJson.write(told.moved().tree()));
            story = told.story();
        }
        frames.add(json(story.room()));
        return frames;
    }

    private static Recorded secretErased(Recorded it) {
        if (!(it.event() instanceof BallotCast cast)) return it;
        var erased = new Sealed.Erased("a-digest");
        Event without = new BallotCast(cast.meeting(), cast.subject(), cast.by(), cast.cast(), cast.replaces(), erased);
        return new Recorded(it.position(), it.at(), it.by(), it.recordedBy(), it.command(), it.type(), without);
    }

    private static Desk desk(PersonId person, List<Recorded> history) {
        Desk desk = emptyDesk(person);
        for (Recorded it : history) desk = desk.evolve(it);
        return desk;
    }

    private static Desk emptyDesk(PersonId person) {
        return Desk.of(person, Set.of(Role.PARTICIPANT), Set.of("CastBallot"));
    }

    private static String json(Room room) {
        return CanonicalJson.write(Tree.object(room));
    }
}
