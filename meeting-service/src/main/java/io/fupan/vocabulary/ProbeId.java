package io.fupan.vocabulary;

import java.util.UUID;

/** One deeper question under a dispute (追问). */
public record ProbeId(UUID value) implements Id {

    public static ProbeId of(String text) {
        return new ProbeId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("probe", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
