package io.fupan.room;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.Recorded;
import io.fupan.events.ScoringEvent;
import java.util.SortedMap;

/** What a move's sentence needs beside its actor: public things only, flat, long texts cut. */
public final class Facts {

    private Facts() {}

    /**
     * @param before the room the event found
     * @param after the room it left
     * @return strings, {@link Long}s, and people as {@code {"person": id}}; an erased text has no key
     */
    public static SortedMap<String, Object> of(Recorded recorded, Room before, Room after) {
        var sheet = new FactSheet();
        switch (recorded.event()) {
            case AccessEvent it -> AccessFacts.access(sheet, it);
            case OrganisationEvent it -> organisation(sheet, it);
            case OkrEvent it -> okrs(sheet, it);
            case ConveningEvent it -> AgendaFacts.convening(sheet, it);
            case AgendaEvent it -> AgendaFacts.agenda(sheet, it, review(after));
            case BallotEvent it -> BallotFacts.ballots(sheet, it, review(after));
            case ScoringEvent it -> BallotFacts.scoring(sheet, it, review(after));
            case DisputeEvent it -> DisputeFacts.disputes(sheet, it, recorded.by(), review(before), review(after));
            case HomeworkEvent it -> OutcomeFacts.homework(sheet, it, review(after));
            case DecisionEvent it -> OutcomeFacts.decisions(sheet, it, review(after));
        }
        return sheet.facts();
    }

    /** Every event of these kinds follows its meeting's convening. */
    private static Review review(Room room) {
        return room.review()
                .orElseThrow(() -> new IllegalStateException("a meeting's event before its meeting was convened"));
    }

    private static void organisation(FactSheet sheet, OrganisationEvent event) {
        switch (event) {
            case DepartmentDefined it -> sheet.text("name", it.name());
        }
    }

    private static void okrs(FactSheet sheet, OkrEvent event) {
        switch (event) {
            case ObjectiveSet it ->
                sheet.word("code", it.objective().code())
                        .text("text", it.objective().text());
            case KeyResultAdded it ->
                sheet.word("code", it.keyResult().code())
                        .text("text", it.keyResult().text());
        }
    }
}
