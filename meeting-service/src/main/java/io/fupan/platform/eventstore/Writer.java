package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches over one connection that it keeps, and knows what to do when that fails: data that PostgreSQL refuses
 * fails alone, a lost connection is replaced. Used by the appender's thread alone.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private static final int TRIES = 3;
    /** Connections from before a restart that a pool may still hand out, one after the other. */
    private static final int STALE = 50;

    private final DataSource database;
    private final Tail tail;
    private final Progress head;
    private @Nullable Connection connection;

    Writer(DataSource database, Tail tail, Progress head) {
        this.database = database;
        this.tail = tail;
        this.head = head;
    }

    /** One verdict per request, in their order. */
    List<Verdict> write(List<Request> requests) {
        for (int tried = 1; ; tried++) {
            boolean repeatable = false;
            try {
                Connection open = connected();
                repeatable = true;
                List<Verdict> verdicts = new Batch(open, tail).write(requests);
                repeatable = false; // whether a commit that fails did happen is not known
                open.commit();
                tail.keep();
                head.advanceTo(tail.head());
                return verdicts;
            } catch (SQLException e) {
                Failure failure = Failure.of(e);
                giveUp(failure);
                if (failure == Failure.DATA) {
                    return apart(requests, e);
                }
                if (!repeatable || tried == TRIES) {
                    return all(requests, new StoreUnavailable("the event store does not answer", e));
                }
            } catch (RuntimeException bug) {
                giveUp(Failure.UNAVAILABLE);
                return all(requests, bug);
            }
        }
    }

    private List<Verdict> apart(List<Request> requests, SQLException refusal) {
        if (requests.size() == 1) {
            return all(requests, new EventNotStorable("PostgreSQL refuses what an event holds", refusal));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Request request : requests) {
            verdicts.addAll(write(List.of(request)));
        }
        return verdicts;
    }

    private static List<Verdict> all(List<Request> requests, RuntimeException reason) {
        return Collections.nCopies(requests.size(), new Verdict.Failed(reason));
    }

    private Connection connected() throws SQLException {
        for (int stale = 0; connection == null; stale++) {
            Connection fresh = database.getConnection();
            try {
                prepare(fresh);
                connection = fresh;
            } catch (SQLException e) {
                fresh.close();
                if (stale == STALE) {
                    throw e;
                }
            }
        }
        return connection;
    }

    private static void prepare(Connection fresh) throws SQLException {
        fresh.setAutoCommit(false);
        // What is read after the lock must be the latest, not what there was before the wait. It is also the first
        // thing
        // said on this connection, and finds out whether anybody listens.
        fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    private void giveUp(Failure failure) {
        tail.undo();
        if (failure == Failure.UNAVAILABLE) {
            disconnect();
            return;
        }
        try {
            if (connection != null) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("The connection does not even roll back", e);
            disconnect();
        }
    }

    /** The next batch asks for another; the pool knows from the error whether to keep this one. */
    private void disconnect() {
        Connection left = connection;
        connection = null;
        if (left == null) {
            return;
        }
        try {
            left.close();
        } catch (SQLException e) {
            LOG.debug("A broken connection does not even close", e);
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
