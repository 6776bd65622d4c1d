package io.fupan.platform.okrs;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.Nonsense;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What an address and its parameters name. */
final class Asked {

    private Asked() {}

    /** An address that cannot be one of a department is one of nothing. */
    static DepartmentId department(String id) {
        try {
            return DepartmentId.of(id);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }

    static Cycle cycle(String name) {
        try {
            return new Cycle(name);
        } catch (Nonsense unknown) {
            throw new ProblemException(Problem.malformed("cycle", unknown.problem()));
        }
    }

    static Cycle year(String name) {
        try {
            return Optional.of(new Cycle(name))
                    .filter(Cycle::isAnnual)
                    .orElseThrow(() -> new ProblemException(Problem.malformed("year", "cycle-unknown")));
        } catch (Nonsense unknown) {
            throw new ProblemException(Problem.malformed("year", unknown.problem()));
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new ProblemException(Problem.malformed("on", "wrong-type"));
        }
    }

    /** What cannot be an id is one of nothing. */
    static UUID item(String id) {
        try {
            return Id.parse(id);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }
}
