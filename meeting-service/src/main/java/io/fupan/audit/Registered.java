package io.fupan.audit;

import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.Recorded;
import io.fupan.room.Decision;
import io.fupan.room.Flat;
import io.fupan.room.Invitation;
import io.fupan.room.Okrs;
import io.fupan.room.Review;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.Ground.OnDispute;
import io.fupan.vocabulary.Ground.OnHomework;
import io.fupan.vocabulary.Ground.OnKeyResult;
import io.fupan.vocabulary.Ground.OnObjective;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision as the register keeps it: read off the room at the moment it was recorded, whole. Erased words are absent.
 *
 * @param recordedAt server time
 * @param position of its recording in the order of all events
 * @param move of its recording in its meeting, as the replay numbers them
 * @param agree who agreed, in the order they first answered
 */
public record Registered(
        DecisionId decision,
        MeetingId meeting,
        Words meetingTitle,
        DepartmentId department,
        Words departmentName,
        Cycle cycle,
        Words text,
        How how,
        Optional<PersonId> recordedBy,
        Instant recordedAt,
        long position,
        int move,
        List<PersonId> agree,
        List<Dissent> dissent,
        List<Support> restsOn) {

    /** Somebody who objected or stood aside, and why. */
    public record Dissent(PersonId person, Response response, Optional<Words> reason) {}

    /** @param label what people call it: {@code KR B2.1}, {@code O B2}, a dispute's claim, what homework is to bring */
    public record Support(@Flat Ground ground, Optional<String> label) {}

    /**
     * @param recorded the recording with its envelope
     * @param room its meeting just after it
     */
    public static Registered of(Recorded recorded, DecisionRecorded event, Review room) {
        Invitation meeting = room.invitation();
        Decision decision = room.decisions()
                .find(event.decision())
                .orElseThrow(() -> new IllegalArgumentException("never proposed: " + event.decision()));
        return new Registered(
                event.decision(),
                event.meeting(),
                meeting.title(),
                meeting.department(),
                meeting.departmentName(),
                meeting.cycle(),
                decision.text(),
                event.how(),
                recorded.by().person(),
                recorded.at(),
                recorded.position(),
                room.move(),
                event.agreed(),
                event.dissented().stream().flatMap(it -> dissent(decision, it)).toList(),
                decision.restsOn().stream()
                        .map(it -> new Support(it, label(room, it)))
                        .toList());
    }

    private static Stream<Dissent> dissent(Decision decision, PersonId person) {
        return decision.responses().find(person).stream().map(it -> new Dissent(person, it.response(), it.reason()));
    }

    private static Optional<String> label(Review room, Ground ground) {
        return switch (ground) {
            case OnKeyResult(var it) ->
                room.keyResults().find(it).map(Okrs.Result::code).map("KR "::concat);
            case OnObjective(var it) ->
                room.objectives().find(it).map(Okrs.Goal::code).map("O "::concat);
            case OnDispute(var it) ->
                room.disputes().find(it).flatMap(dispute -> dispute.claim().text());
            case OnHomework(var it) ->
                room.homework().find(it).flatMap(homework -> homework.bring().text());
        };
    }

    /** Everything in it somebody may remember and search for. */
    public Stream<String> words() {
        Stream<Words> spoken = Stream.concat(
                Stream.of(text, meetingTitle, departmentName), dissent.stream().flatMap(it -> it.reason().stream()));
        return Stream.concat(
                spoken.flatMap(it -> it.text().stream()), restsOn.stream().flatMap(it -> it.label().stream()));
    }
}
