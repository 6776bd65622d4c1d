package io.fupan.platform.access;

import io.fupan.vocabulary.MeetingId;

/**
 * One meeting everybody tries to look at.
 *
 * @param other whether it is the other department's
 * @param early a position before anybody was invited to it but those it was convened with
 */
record Scene(String name, MeetingId meeting, boolean other, long early) {

    boolean cancelled() {
        return name.endsWith("cancelled");
    }

    @Override
    public String toString() {
        return name;
    }
}
