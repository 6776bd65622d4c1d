package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches over one connection that it keeps. What memory can judge is written at once, in a single call that
 * does nothing when another node came first; whatever stands in the way of that is written under the head's lock, with
 * everything asked anew. Data that PostgreSQL refuses fails alone, a lost connection is replaced. Used by the
 * appender's thread alone.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private static final int TRIES = 3;
    /** Connections from before a restart that a pool may still hand out, one after the other. */
    private static final int STALE = 50;

    private final DataSource database;
    private final Memory memory;
    private @Nullable Connection connection;
    private volatile int backend;

    Writer(DataSource database, Memory memory) {
        this.database = database;
        this.memory = memory;
    }

    /** PostgreSQL's number of the connection that is written over; what it announces this node knows already. */
    int backend() {
        return backend;
    }

    /** One verdict per request, in their order. */
    List<Verdict> write(List<Request> requests) {
        for (int tried = 1; ; tried++) {
            try {
                return tried == 1 ? atOnceOrLocked(requests) : locked(requests);
            } catch (SQLException e) {
                Failure failure = Failure.of(e);
                giveUp(failure);
                if (failure == Failure.DATA && tried > 1) {
                    return apart(requests, e);
                }
                if (tried == TRIES || failure == Failure.UNAVAILABLE && !allRecognisable(requests)) {
                    return all(requests, new StoreUnavailable("the event store does not answer", e));
                }
            } catch (RuntimeException bug) {
                giveUp(Failure.UNAVAILABLE);
                return all(requests, bug);
            }
        }
    }

    /** Whether they may be written again although nobody knows whether they have been: their ids tell. */
    private static boolean allRecognisable(List<Request> requests) {
        return requests.stream().allMatch(request -> request.command() != null);
    }

    private List<Verdict> atOnceOrLocked(List<Request> requests) throws SQLException {
        Optional<List<Verdict>> verdicts = isWithinMemory(requests) ? atOnce(requests) : Optional.empty();
        return verdicts.isPresent() ? verdicts.get() : locked(requests);
    }

    private boolean isWithinMemory(List<Request> requests) {
        return requests.stream()
                .allMatch(request -> request instanceof Request.Append append && memory.knowsAllAfter(append.after()));
    }

    /** One round trip with its commit; empty when the head was elsewhere or a command is known from longer ago. */
    private Optional<List<Verdict>> atOnce(List<Request> requests) throws SQLException {
        Connection open = connected(true);
        Batch batch = new Batch(memory, memory.head().position(), memory.known(commandIds(requests)), Set.of());
        batch.judge(requests);
        if (!EventTable.append(open, batch)) {
            return Optional.empty();
        }
        memory.add(batch.written());
        return Optional.of(batch.verdicts());
    }

    private List<Verdict> locked(List<Request> requests) throws SQLException {
        Connection open = connected(false);
        long head = EventTable.lockHead(open);
        catchUp(open, head);
        Map<UUID, CommandStamp.Known> known = EventTable.known(open, commandIds(requests));
        Batch batch = new Batch(memory, head, known, TagIndex.conflicting(open, beyondMemory(requests)));
        batch.judge(requests);
        EventTable.append(open, batch);
        EventTable.insertNothing(open, batch.nothings());
        open.commit();
        memory.add(batch.written());
        return batch.verdicts();
    }

    /** Memory knows afterwards what other nodes wrote, or, when that is too much, starts to know from here. */
    private void catchUp(Connection open, long head) throws SQLException {
        long missing = head - memory.head().position();
        if (missing < 0 || missing > memory.capacity()) {
            memory.restartAt(head);
        } else if (missing > 0) {
            memory.addRows(EventTable.after(open, memory.head().position()));
        }
    }

    private static Set<UUID> commandIds(List<Request> requests) {
        Set<UUID> ids = new HashSet<>();
        for (Request request : requests) {
            CommandStamp command = request.command();
            if (command != null) {
                ids.add(command.id());
            }
        }
        return ids;
    }

    private List<Request.Append> beyondMemory(List<Request> requests) {
        List<Request.Append> old = new ArrayList<>();
        for (Request request : requests) {
            if (request instanceof Request.Append append && !memory.knowsAllAfter(append.after())) {
                old.add(append);
            }
        }
        return old;
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

    private Connection connected(boolean eachStatementCommits) throws SQLException {
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
        connection.setAutoCommit(eachStatementCommits);
        return connection;
    }

    private void prepare(Connection fresh) throws SQLException {
        // What is read after the lock must be the latest, not what there was before the wait. It is also the first
        // thing
        // said on this connection, and finds out whether anybody listens.
        fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        backend = fresh.unwrap(PGConnection.class).getBackendPID();
    }

    private void giveUp(Failure failure) {
        if (failure == Failure.UNAVAILABLE) {
            disconnect();
            return;
        }
        try {
            if (connection != null && !connection.getAutoCommit()) {
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
