package io.fupan.platform.axon;

/**
 * What came in is no command: no JSON, an unknown name, a missing, unknown or impossible field.
 *
 * <p>{@code code} is {@code malformed} or {@code unknown-command}; {@code field} is a path such as
 * {@code value.tenths}, empty where the whole is meant; {@code problem} says what is wrong there, such as
 * {@code score-out-of-range}.
 */
public final class Malformed extends RuntimeException {

    private final String code;
    private final String field;
    private final String problem;

    Malformed(String code, String field, String problem) {
        super(code + " " + field + " " + problem, null, false, false);
        this.code = code;
        this.field = field;
        this.problem = problem;
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }
}
