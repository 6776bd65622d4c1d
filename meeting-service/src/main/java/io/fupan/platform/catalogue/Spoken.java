package io.fupan.platform.catalogue;

/** One message in both languages, equally good. */
record Spoken(Pattern zh, Pattern en) {

    static Spoken of(String zh, String en) {
        return new Spoken(new Pattern(zh, Language.ZH), new Pattern(en, Language.EN));
    }

    Pattern in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
