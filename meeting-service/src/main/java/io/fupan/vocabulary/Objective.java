package io.fupan.vocabulary;

import java.util.Optional;

/**
 * What a department wants in a cycle (目标).
 *
 * @param code as people call it, {@code B1}
 * @param supports the code of what it carries, here ({@code A1}) or above ({@code Company-O2}); a reference, not a
 *     guarantee
 */
public record Objective(ObjectiveId id, Cycle cycle, String code, Words text, Optional<String> supports) {}
