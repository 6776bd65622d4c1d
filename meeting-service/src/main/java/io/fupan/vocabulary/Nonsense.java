package io.fupan.vocabulary;

/**
 * A value nothing can mean: a score of eleven tenths, a text of blanks. Thrown by the constructors of this package, so
 * that what exists is sound; at the edge it becomes {@code 400 malformed} naming the field.
 */
public final class Nonsense extends IllegalArgumentException {

    private final String problem;

    /** @param problem a stable code such as {@code score-out-of-range} */
    public Nonsense(String problem) {
        super(problem);
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }
}
