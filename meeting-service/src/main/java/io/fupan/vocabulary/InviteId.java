package io.fupan.vocabulary;

import java.util.UUID;

/** An invitation by link (邀请链接); the link's secret is no part of it. */
public record InviteId(UUID value) implements Id {

    public static InviteId of(String text) {
        return new InviteId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("invite", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
