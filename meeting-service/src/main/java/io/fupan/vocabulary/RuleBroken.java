package io.fupan.vocabulary;

import java.util.Map;

/** A rule refuses: one typed sentence, translated where it is read. Nothing was changed. */
public final class RuleBroken extends RuntimeException {

    private final Refusal refusal;
    private final Map<String, String> arguments;

    public RuleBroken(Refusal refusal) {
        this(refusal, Map.of());
    }

    /** @param arguments what the refusal's sentence names, such as {@code count} */
    public RuleBroken(Refusal refusal, Map<String, String> arguments) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.arguments = Map.copyOf(arguments);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
