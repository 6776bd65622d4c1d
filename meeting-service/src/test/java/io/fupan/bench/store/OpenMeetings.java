package io.fupan.bench.store;

import io.fupan.Sample;
import io.fupan.platform.axon.House;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many meetings that are open at once, whose people have joined, with ballots to cast and disputes to take a stance in.
 * Everybody has their turn before anybody has a second, so that nobody competes with themselves; of eight turns five
 * are stances, two casts, and one a new dispute.
 */
final class OpenMeetings {

    private static final int MEETINGS = 128;
    private static final int PEOPLE = 30;
    private static final int SEATS = MEETINGS * PEOPLE;
    private static final List<KeyResultId> KEY_RESULTS = List.of(Sample.KR1, Sample.KR2);
    private static final List<String> COURSE = List.of(
            "TakeStance",
            "TakeStance",
            "CastBallot",
            "TakeStance",
            "RaiseDispute",
            "TakeStance",
            "CastBallot",
            "TakeStance");

    private final House house;
    private final List<String> course;
    private final List<Open> meetings;
    private final AtomicInteger turns = new AtomicInteger();

    private record Open(MeetingId meeting, List<PersonId> people, DisputeId dispute) {}

    private OpenMeetings(House house, List<String> course, List<Open> meetings) {
        this.house = house;
        this.course = course;
        this.meetings = meetings;
    }

    /** @param commands only these; all when empty */
    static OpenMeetings open(House house, Set<String> commands) {
        List<String> course = COURSE.stream()
                .filter(it -> commands.isEmpty() || commands.contains(it))
                .toList();
        List<Open> meetings = IntStream.range(0, MEETINGS)
                .mapToObj(_ -> new Open(new MeetingId(UUID.randomUUID()), people(), new DisputeId(UUID.randomUUID())))
                .toList();
        everywhere(meetings, it -> give(house, it, "ConveneMeeting", convening(it.people())));
        everywhere(meetings, it -> give(house, it, "OpenMeeting", ""));
        for (int seat = 0; seat < PEOPLE; seat++) {
            int at = seat;
            everywhere(meetings, it -> give(house, it.people().get(at), it, "JoinMeeting", ""));
        }
        everywhere(meetings, it -> give(house, it, "OpenBallot", ",'leadLast':false,'subjects':[" + subjects() + "]"));
        everywhere(meetings, it -> give(house, it, "RaiseDispute", dispute(it.dispute())));
        return new OpenMeetings(house, course, meetings);
    }

    /** A client that takes the next turn each time, as text. */
    Client asText() {
        return () -> {
            int turn = turns.getAndIncrement();
            String command = command(turn);
            Turn next = turn(turn);
            house.gate()
                    .give(command, next.body(command), next.by(), new CommandId(UUID.randomUUID()))
                    .get();
        };
    }

    /** A client whose commands have been read already. */
    Client typed() {
        return () -> {
            int turn = turns.getAndIncrement();
            house.gate().give(turn(turn).typed(command(turn))).get();
        };
    }

    private String command(int turn) {
        return course.get((turn + turn / SEATS) % course.size());
    }

    private Turn turn(int number) {
        Open at = meetings.get(number % MEETINGS);
        PersonId by = at.people().get(number / MEETINGS % PEOPLE);
        KeyResultId keyResult = KEY_RESULTS.get(number / SEATS % KEY_RESULTS.size());
        return new Turn(at.meeting(), by, at.dispute(), keyResult, number % 11);
    }

    private interface Given {
        CompletableFuture<Long> in(Open meeting);
    }

    private static void everywhere(Collection<Open> meetings, Given given) {
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (Open meeting : meetings) answers.add(given.in(meeting));
        answers.forEach(CompletableFuture::join);
    }

    private static CompletableFuture<Long> give(House house, Open at, String command, String fields) {
        return give(house, Sample.HOST, at, command, fields);
    }

    private static CompletableFuture<Long> give(House house, PersonId by, Open at, String command, String fields) {
        return house.give(by, command, "{'meeting':'" + at.meeting() + "'" + fields + "}");
    }

    private static List<PersonId> people() {
        return Stream.generate(() -> new PersonId(UUID.randomUUID()))
                .limit(PEOPLE)
                .toList();
    }

    private static String convening(List<PersonId> people) {
        String participants = people.stream().map(it -> "'" + it + "'").collect(Collectors.joining(","));
        return ",'department':'%s','cycle':'2026-B5','title':'Review','participants':[%s]"
                .formatted(Sample.DEPARTMENT, participants);
    }

    private static String subjects() {
        return KEY_RESULTS.stream().map(it -> "{'keyResult':'" + it + "'}").collect(Collectors.joining(","));
    }

    private static String dispute(DisputeId dispute) {
        return ",'dispute':'%s','root':'goal','claim':'Who uses it?','subject':{'team':true}".formatted(dispute);
    }
}
