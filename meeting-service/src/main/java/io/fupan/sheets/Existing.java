package io.fupan.sheets;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the department has set itself so far, found by what people call it. */
public final class Existing {

    private record Goal(Cycle cycle, String code) {}

    private record Result(ObjectiveId objective, String code) {}

    private final Map<Goal, Objective> objectives = new HashMap<>();
    private final Map<Result, KeyResult> keyResults = new HashMap<>();
    private final Map<ObjectiveId, Map<KeyResultId, KeyResult>> byObjective = new HashMap<>();
    private final Map<Cycle, Map<ObjectiveId, Objective>> byCycle = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    /** Of several with one code the first counts; the others keep out of the way. */
    public Existing(Collection<Objective> objectives, Collection<KeyResult> keyResults) {
        for (Objective one : objectives) {
            this.objectives.putIfAbsent(new Goal(one.cycle(), one.code()), one);
            byCycle.computeIfAbsent(one.cycle(), _ -> new LinkedHashMap<>()).put(one.id(), one);
            codes.add(one.code());
        }
        for (KeyResult one : keyResults) {
            this.keyResults.putIfAbsent(new Result(one.objective(), one.code()), one);
            byObjective
                    .computeIfAbsent(one.objective(), _ -> new LinkedHashMap<>())
                    .put(one.id(), one);
            codes.add(one.code());
        }
    }

    public static Existing nothing() {
        return new Existing(List.of(), List.of());
    }

    Optional<Objective> objective(Cycle cycle, String code) {
        return Optional.ofNullable(objectives.get(new Goal(cycle, code)));
    }

    Optional<KeyResult> keyResult(ObjectiveId objective, String code) {
        return Optional.ofNullable(keyResults.get(new Result(objective, code)));
    }

    Collection<KeyResult> keyResults(ObjectiveId objective) {
        return byObjective.getOrDefault(objective, Map.of()).values();
    }

    Collection<Objective> objectives(Cycle cycle) {
        return byCycle.getOrDefault(cycle, Map.of()).values();
    }

    boolean hasCode(String code) {
        return codes.contains(code);
    }
}
