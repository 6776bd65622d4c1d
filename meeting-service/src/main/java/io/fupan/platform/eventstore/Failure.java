package io.fupan.platform.eventstore;

import java.sql.SQLException;

/** What a failed statement means for those who wait. */
enum Failure {
    /** What was written: PostgreSQL refuses this data and always will. */
    DATA,
    /** A deadlock or the like: the same again may work. */
    PASSING,
    /** The connection, the server, its disk. */
    UNAVAILABLE;

    static Failure of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        // SQL standard and PostgreSQL, Appendix A: data exception, integrity violation, program limit exceeded.
        if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
            return DATA;
        }
        return state.startsWith("40") ? PASSING : UNAVAILABLE;
    }
}
