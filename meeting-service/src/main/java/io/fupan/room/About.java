package io.fupan.room;

import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Subject.OfAnnual;
import io.fupan.vocabulary.Subject.OfKeyResult;
import io.fupan.vocabulary.Subject.OfObjective;
import io.fupan.vocabulary.Subject.OfTeam;
import java.util.Optional;

/** What a subject is called at the table. */
public final class About {

    private About() {}

    /** {@code keyResult}, {@code objective}, {@code annual} or {@code team}. */
    public static String kind(Subject subject) {
        return switch (subject) {
            case OfKeyResult _ -> "keyResult";
            case OfObjective _ -> "objective";
            case OfAnnual _ -> "annual";
            case OfTeam _ -> "team";
        };
    }

    /** {@code B1.3}; the annual OKR as a whole and the team have none. */
    public static Optional<String> code(Review review, Subject subject) {
        return switch (subject) {
            case OfKeyResult it -> review.keyResults().find(it.keyResult()).map(Okrs.Result::code);
            case OfObjective it -> review.objectives().find(it.objective()).map(Okrs.Goal::code);
            case OfAnnual _, OfTeam _ -> Optional.empty();
        };
    }
}
