package io.fupan.vocabulary;

import java.util.Optional;

/**
 * What a department wants in a cycle (目标).
 *
 * @param code as people call it, {@code B1}
 * @param supports the code of what it carries, here ({@code A1}) or above ({@code Company-O2}); a reference, not a
 *     guarantee
 * @param theme the strategy theme an annual objective carries, one of its department's charter
 * @param weight its share in its cycle; equal when absent
 */
public record Objective(
        ObjectiveId id,
        Cycle cycle,
        String code,
        Words text,
        Optional<String> supports,
        Optional<ThemeId> theme,
        Optional<PersonId> owner,
        Optional<Weight> weight) {

    public Objective {
        Label.check(code, "code");
        Label.check(supports, "supports");
    }

    /** Of no theme, owner or weight of its own. */
    public Objective(ObjectiveId id, Cycle cycle, String code, Words text, Optional<String> supports) {
        this(id, cycle, code, text, supports, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Objective weighing(Weight share) {
        return new Objective(id, cycle, code, text, supports, theme, owner, Optional.of(share));
    }

    public Objective supporting(Optional<String> reference) {
        return new Objective(id, cycle, code, text, reference, theme, owner, weight);
    }
}
