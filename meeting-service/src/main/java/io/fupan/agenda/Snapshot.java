package io.fupan.agenda;

import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.Alignment;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.DepartmentOkrs;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import io.fupan.vocabulary.WrittenSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a meeting lays on its table: the OKRs of its cycle and of that cycle's year, each objective with the name of
 * what it carries.
 *
 * @param names of all departments
 */
record Snapshot(MeetingConvened convened, DepartmentOkrs okrs, Map<DepartmentId, Words> names) {

    MeetingOpened tabled(Optional<Charter> charter) {
        List<Objective> objectives = okrs.objectives().values().stream()
                .filter(this::isTabled)
                .map(this::withWhatItCarries)
                .toList();
        Set<ObjectiveId> tabled = objectives.stream().map(Objective::id).collect(Collectors.toUnmodifiableSet());
        List<KeyResult> keyResults = okrs.keyResults().values().stream()
                .filter(it -> tabled.contains(it.objective()))
                .toList();
        List<WrittenSummary> summaries = okrs.summaries().values().stream()
                .filter(it -> it.summary().cycle().equals(convened.cycle()))
                .map(it -> new WrittenSummary(it.author(), it.summary()))
                .toList();
        Optional<List<WrittenSummary>> written = Optional.of(summaries).filter(it -> !it.isEmpty());
        return new MeetingOpened(convened.meeting(), objectives, keyResults, charter, written);
    }

    private boolean isTabled(Objective objective) {
        Cycle cycle = convened.cycle();
        return objective.cycle().equals(cycle) || objective.cycle().equals(cycle.annual());
    }

    /** What was said of what it carries says it better than the reference it was set with. */
    private Objective withWhatItCarries(Objective objective) {
        return Optional.ofNullable(okrs.alignments().get(objective.id()))
                .map(it -> objective.supporting(Optional.of(reference(it))))
                .orElse(objective);
    }

    /** {@code A1} of its own department, {@code Company-O2} of another; no longer than a reference may be. */
    private String reference(Alignment to) {
        if (to.department().equals(convened.department())) return to.code();
        String name = Optional.ofNullable(names.get(to.department()))
                .flatMap(Words::text)
                .map(it -> it + "-")
                .orElse("");
        return name.length() + to.code().length() > LONGEST ? to.code() : name + to.code();
    }

    private static final int LONGEST = 100;
}
