package io.fupan.bench.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation of {@value #PEOPLE} people leaves behind: {@value #LIVE} meetings at a time, about
 * {@value #MOVES} events each. The event at a position is always the same, so that nothing needs to be remembered.
 */
final class History {

    static final String RARE = "access.RoleGranted";
    static final List<String> THREE = List.of("agenda.MeetingOpened", "agenda.MeetingClosed", "ballots.BallotOpened");

    private static final int LIVE = 50;
    private static final int MOVES = 200;
    private static final int PEOPLE = 2_000;
    private static final int KEY_RESULTS = 5;
    private static final List<String> OFTEN = List.of(
            "ballots.BallotCast",
            "ballots.BallotCast",
            "ballots.BallotCast",
            "disputes.StanceTaken",
            "disputes.StanceTaken",
            "disputes.DisputeRaised",
            "disputes.DisputeProbed",
            "reflection.NoteWritten",
            "scoring.ScoreProposed",
            "agenda.ItemEntered");

    private History() {}

    static List<Row> rows(long after, int count) {
        return LongStream.rangeClosed(after + 1, after + count)
                .mapToObj(History::row)
                .toList();
    }

    static Row row(long position) {
        UUID meeting = id(1, (position - 1) / (LIVE * MOVES) * LIVE + chance(position, 1, LIVE));
        UUID person = person(position);
        return new Row(
                position,
                new UUID((0x0190_0000_0000L + position) << 16 | 0x7000, mix(position)),
                id(2, position),
                name(position),
                person,
                tags(position, meeting, person),
                skeleton(position, meeting, person),
                erasable(position),
                ByteBuffer.allocate(32)
                        .putLong(mix(position))
                        .putLong(24, mix(-position))
                        .array());
    }

    /** The meeting always, four times in five what it is about, four times in five who: 2.6 tags, in their order. */
    private static List<String> tags(long position, UUID meeting, UUID person) {
        List<String> tags = new ArrayList<>();
        int about = chance(position, 3, 10);
        if (about < 2) tags.add("dispute:" + id(3, mix(meeting.hashCode()) + about));
        else if (about < 8) tags.add("keyResult:" + id(4, meeting.hashCode() + chance(position, 4, KEY_RESULTS)));
        tags.add("meeting:" + meeting);
        if (chance(position, 5, 5) > 0 || name(position).equals(RARE)) tags.add("person:" + person);
        return tags;
    }

    private static String name(long position) {
        int often = chance(position, 6, 100);
        if (often < 2) return RARE;
        if (often < 5) return THREE.get(often - 2);
        return OFTEN.get(often % OFTEN.size());
    }

    private static UUID person(long position) {
        return id(5, chance(position, 7, PEOPLE));
    }

    private static String skeleton(long position, UUID meeting, UUID person) {
        String digest = id(6, position).toString().repeat(2).replace("-", "");
        return ("{\"meeting\":\"%s\",\"subject\":{\"keyResult\":\"%s\"},\"by\":\"%s\",\"value\":\"sha256:%s\",\"at\":%d,"
            + "\"reason\":\"sha256:%s\",\"kind\":\"%s\"}")
                .formatted(meeting, id(4, meeting.hashCode()), person, digest, position, digest, name(position));
    }

    private static @Nullable String erasable(long position) {
        if (position % 3 != 0) return null;
        return "{\"value\":{\"salt\":\"%s\",\"text\":\"0.7\"},\"reason\":{\"salt\":\"%s\",\"text\":\"知识库上线了，可谁在用？\"}}"
                .formatted(Long.toHexString(mix(position)), Long.toHexString(mix(position + 1)));
    }

    private static UUID id(int kind, long number) {
        return new UUID(mix(number * 31 + kind), mix(number + kind * 0x1_0000_0000L));
    }

    private static int chance(long position, int what, int of) {
        return (int) Long.remainderUnsigned(mix(position * 16 + what), of);
    }

    /** A number that looks like chance and is not (SplitMix64's last step). */
    private static long mix(long number) {
        long mixed = (number + 1) * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Positions of events with three tags, spread over all there are. */
    static List<Row> asked(long upTo, int count) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> row(1 + Long.remainderUnsigned(mix(-i), upTo)))
                .filter(it -> it.tags().size() == 3 && it.tags().getFirst().startsWith("keyResult"))
                .limit(count)
                .toList();
    }
}
