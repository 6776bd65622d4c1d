package io.fupan.room;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.Alignment;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.FindingDismissed;
import io.fupan.events.OkrEvent.FindingRestored;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveAligned;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ObjectivesWeighed;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OkrEvent.SummaryPublished;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.CycleOpened;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.events.Recorded;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
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
            case ReflectionEvent it -> ReflectionFacts.reflection(sheet, it, review(after));
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
            case DepartmentMoved it -> sheet.flag("under", it.under().isPresent());
            case DepartmentRenamed it -> sheet.text("name", it.name());
            case CharterSet it -> sheet.text("positioning", it.charter().positioning());
            case CharterRevised it -> sheet.text("reason", it.reason());
            case CycleOpened it -> sheet.word("cycle", it.cycle());
        }
    }

    private static void okrs(FactSheet sheet, OkrEvent event) {
        switch (event) {
            case ObjectiveSet it -> objective(sheet, it.objective());
            case ObjectiveRevised it -> objective(sheet, it.objective()).text("reason", it.reason());
            case ObjectiveDropped it -> sheet.word("code", it.code()).text("reason", it.reason());
            case ObjectivesWeighed it -> sheet.word("cycle", it.cycle());
            case ObjectiveAligned it ->
                sheet.word("code", it.code()).word("to", it.to().map(Alignment::code));
            case KeyResultAdded it -> keyResult(sheet, it.keyResult());
            case KeyResultRevised it -> keyResult(sheet, it.keyResult()).text("reason", it.reason());
            case KeyResultDropped it -> sheet.word("code", it.code()).text("reason", it.reason());
            case KeyResultsWeighed it -> sheet.word("code", it.code());
            case ProgressRecorded it ->
                sheet.word("code", it.code())
                        .word("value", it.progress().value())
                        .word("asOf", it.progress().asOf());
            case SummaryPublished it -> sheet.word("cycle", it.summary().cycle());
            case FindingDismissed it -> sheet.word("rule", it.finding().rule()).text("reason", it.reason());
            case FindingRestored it -> sheet.word("rule", it.finding().rule());
        }
    }

    private static FactSheet objective(FactSheet sheet, Objective objective) {
        return sheet.word("code", objective.code()).text("text", objective.text());
    }

    private static FactSheet keyResult(FactSheet sheet, KeyResult keyResult) {
        return sheet.word("code", keyResult.code()).text("text", keyResult.text());
    }
}
