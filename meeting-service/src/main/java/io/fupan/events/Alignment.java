package io.fupan.events;

import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import java.util.Optional;

/**
 * What an objective carries.
 *
 * @param objective the one carried, or the one whose key result is
 * @param keyResult when it carries just this
 * @param code of what it carries, as it was called then
 */
public record Alignment(DepartmentId department, ObjectiveId objective, Optional<KeyResultId> keyResult, String code) {}
