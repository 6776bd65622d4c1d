package io.fupan.platform.projections;

import io.fupan.events.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables that are a fold of all events, and of nothing else. Whatever is written through the client given here commits
 * together with the position it was written for. A bean of this type is kept up to date by {@link Projections}, which
 * gives it a schema of its own for each time it is built: here and in what is read through {@link Projections#read},
 * its tables go by their bare names.
 */
public interface Projection {

    /** Its key for ever, such as {@code meetings}: lower case, words joined by {@code _}. */
    String name();

    /**
     * To be counted up with every change of tables or meaning: new tables are then built from the first event, beside
     * those another build of this service may still read.
     */
    int version();

    /** Into an empty schema. */
    void createTables(JdbcClient database);

    /** One event further; called for every event once, in order. */
    void apply(Recorded recorded, JdbcClient database);
}
