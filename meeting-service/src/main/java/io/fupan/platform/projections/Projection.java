package io.fupan.platform.projections;

import io.fupan.events.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables that are a fold of all events. Whatever is written through the client given here commits together with the
 * position it was written for. A bean of this type is kept up to date by {@link Projections}.
 */
public interface Projection {

    /** Its key for ever, such as {@code meetings}. */
    String name();

    /**
     * To be counted up with every change of tables or meaning: the tables are then dropped and built from the start.
     */
    int version();

    void createTables(JdbcClient database);

    /** Of this or any earlier version; some may not be there. */
    void dropTables(JdbcClient database);

    /** One event further; called for every event once, in order. */
    void apply(Recorded recorded, JdbcClient database);
}
