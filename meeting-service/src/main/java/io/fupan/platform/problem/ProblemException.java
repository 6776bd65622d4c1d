package io.fupan.platform.problem;

/** Ends a request with a problem; it is an answer and no fault, so it carries no stack. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What somebody may not know exists. */
    public static ProblemException notFound() {
        return new ProblemException(Problem.of(404, "not-found"));
    }
}
