package io.fupan.events;

import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import java.util.Set;

/** The departments, how they stand under each other, and what they are for. */
public sealed interface OrganisationEvent extends Event {

    DepartmentId department();

    @Override
    default Set<Tag> tags() {
        return Tag.all(department());
    }

    record DepartmentDefined(DepartmentId department, Words name) implements OrganisationEvent {}

    /** @param under what it stands under from now on; absent for what stands at the top, such as the company */
    record DepartmentMoved(DepartmentId department, Optional<DepartmentId> under) implements OrganisationEvent {}

    record DepartmentRenamed(DepartmentId department, Words name) implements OrganisationEvent {}

    record CharterSet(DepartmentId department, Charter charter) implements OrganisationEvent {}

    /**
     * @param charter as it is from now on, whole
     * @param decision the one that said so
     */
    record CharterRevised(DepartmentId department, Charter charter, Words reason, Optional<DecisionId> decision)
            implements OrganisationEvent {}

    record CycleOpened(DepartmentId department, Cycle cycle) implements OrganisationEvent {}
}
