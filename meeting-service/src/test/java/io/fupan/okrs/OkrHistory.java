package io.fupan.okrs;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.words;

import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Words;
import java.util.Optional;

/** What happened to the OKRs of {@link io.fupan.Sample}'s department, told briefly. */
final class OkrHistory {

    static final Words BECAUSE = words("We know better");

    private OkrHistory() {}

    static DepartmentDefined defined(DepartmentId department) {
        return new DepartmentDefined(department, words("Customer Success"));
    }

    static ObjectiveSet set(Objective objective) {
        return new ObjectiveSet(DEPARTMENT, objective);
    }

    static ObjectiveDropped dropped(Objective objective) {
        return new ObjectiveDropped(DEPARTMENT, objective.id(), objective.code(), BECAUSE, Optional.empty());
    }

    static KeyResultAdded added(KeyResult keyResult) {
        return new KeyResultAdded(DEPARTMENT, keyResult);
    }

    static KeyResultDropped dropped(KeyResult keyResult) {
        return new KeyResultDropped(
                DEPARTMENT, keyResult.objective(), keyResult.id(), keyResult.code(), BECAUSE, Optional.empty());
    }
}
