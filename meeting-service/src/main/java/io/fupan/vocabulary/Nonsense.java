package io.fupan.vocabulary;

import java.util.Optional;

/**
 * A value nothing can mean: a score of eleven tenths, a text of blanks. Thrown by the constructors of this package, so
 * that what exists is sound; at the edge it becomes {@code 400 malformed} naming the field.
 */
public final class Nonsense extends IllegalArgumentException {

    private final String problem;
    private final String component;

    /** @param problem a stable code such as {@code text-empty} */
    public Nonsense(String problem) {
        this(problem, "");
    }

    /** @param component the part of the value that is wrong, when it has several or travels under that name */
    public Nonsense(String problem, String component) {
        super(problem);
        this.problem = problem;
        this.component = component;
    }

    public String problem() {
        return problem;
    }

    public Optional<String> component() {
        return Optional.of(component).filter(it -> !it.isEmpty());
    }
}
