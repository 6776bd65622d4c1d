package io.fupan;

import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One small department and its meeting, shared by the tests of decisions and folds. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-02T06:00:00Z");
    public static final MeetingId MEETING = new MeetingId(id(1));
    public static final DepartmentId DEPARTMENT = new DepartmentId(id(2));
    public static final PersonId HOST = new PersonId(id(11));
    public static final PersonId ANNA = new PersonId(id(12));
    public static final PersonId BO = new PersonId(id(13));
    public static final PersonId OBSERVER = new PersonId(id(14));
    public static final PersonId AUDITOR = new PersonId(id(15));
    public static final PersonId STRANGER = new PersonId(id(16));
    public static final ObjectiveId B1 = new ObjectiveId(id(21));
    public static final KeyResultId KR1 = new KeyResultId(id(31));
    public static final KeyResultId KR2 = new KeyResultId(id(32));
    public static final ItemId SCORING = new ItemId(id(41));
    public static final ItemId RESULTS = new ItemId(id(42));
    public static final Cycle CYCLE = new Cycle("2026-B5");

    private Sample() {}

    /** A readable UUID: the number in its last digits. */
    public static UUID id(long number) {
        return new UUID(0x0190000000007000L, 0x8000000000000000L + number);
    }

    public static CommandId command(long number) {
        return new CommandId(id(1000 + number));
    }

    public static Act by(PersonId person) {
        return by(person, 1);
    }

    public static Act by(PersonId person, long command) {
        return Act.of(person, command(command), NOW);
    }

    public static Words words(String text) {
        return Words.of(text);
    }

    public static Objective objective() {
        return new Objective(B1, CYCLE, "B1", words("New customers see a first result"), Optional.of("A1"));
    }

    /** Aspirational, owned by Anna. */
    public static KeyResult keyResult1() {
        var metric = new Metric(
                "%",
                new Amount("42"),
                new Amount("70"),
                Optional.of(new Amount("58")),
                Optional.of(LocalDate.parse("2026-10-28")));
        return new KeyResult(
                KR1,
                B1,
                "B1.1",
                words("From 42% to 70%"),
                KeyResultKind.ASPIRATIONAL,
                Optional.of(metric),
                Optional.of(new Score(6)),
                new Weight("0.6"),
                Optional.of(ANNA),
                Optional.of(LocalDate.parse("2026-10-31")));
    }

    /** Committed, owned by Bo, without a metric. */
    public static KeyResult keyResult2() {
        return new KeyResult(
                KR2,
                B1,
                "B1.2",
                words("Launch the knowledge base"),
                KeyResultKind.COMMITTED,
                Optional.empty(),
                Optional.empty(),
                new Weight("0.4"),
                Optional.of(BO),
                Optional.empty());
    }

    public static MeetingConvened convened() {
        return new MeetingConvened(
                MEETING,
                DEPARTMENT,
                words("Customer Success"),
                CYCLE,
                words("Review of September and October"),
                Optional.of(NOW),
                HOST,
                List.of(ANNA, BO),
                List.of(OBSERVER),
                List.of(
                        new AgendaItem(SCORING, ItemKind.SCORING, 7, Optional.empty()),
                        new AgendaItem(RESULTS, ItemKind.RESULTS, 20, Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    public static MeetingOpened opened() {
        return new MeetingOpened(MEETING, List.of(objective()), List.of(keyResult1(), keyResult2()));
    }

    public static MeetingJoined joined(PersonId person) {
        return new MeetingJoined(MEETING, person);
    }

    public static MeetingClosed closed() {
        return new MeetingClosed(MEETING, Optional.empty(), Optional.empty());
    }
}
