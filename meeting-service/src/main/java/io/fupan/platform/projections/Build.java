package io.fupan.platform.projections;

import java.util.Locale;

/**
 * One building of a projection's tables, as it was found.
 *
 * @param position of the last event in them
 */
record Build(int number, String name, int version, State state, long position) {

    enum State {
        /** Not yet to be read: it lacks events. */
        BUILDING,
        /** What is read. */
        LIVE,
        /** Another took its place; dropped when its last reader is done. */
        RETIRED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isOf(Projection projection) {
        return name.equals(projection.name()) && version == projection.version();
    }

    /** Where its tables are. */
    String schema() {
        return name + "_" + number;
    }
}
