package io.fupan.platform.projections;

import io.fupan.platform.axon.Recordings;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One projection's work on this node. */
final class ProjectionWork {

    /** What to do while another node, or another thread, has the projection's row. */
    enum Lock {
        WAIT(""),
        SKIP(" skip locked");

        private final String clause;

        Lock(String clause) {
            this.clause = clause;
        }
    }

    private static final int BATCH = 500;

    private final Projection projection;
    private final EventReader events;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    /** One thread of this node at a time, and it alone holds a connection while it waits for another node. */
    private final ReentrantLock local = new ReentrantLock();

    private volatile long position;

    ProjectionWork(Projection projection, EventReader events, JdbcClient database, TransactionTemplate transactions) {
        this.projection = projection;
        this.events = events;
        this.database = database;
        this.transactions = transactions;
    }

    String name() {
        return projection.name();
    }

    /** As far as this node knows; the tables may be further. */
    long position() {
        return position;
    }

    /** Builds the tables anew when they are another version's. */
    void prepare() {
        transactions.executeWithoutResult(_ -> {
            database.sql("insert into projections (name, version, position) values (?, -1, 0) on conflict do nothing")
                    .param(name())
                    .update();
            int version = database.sql("select version from projections where name = ? for update")
                    .param(name())
                    .query(Integer.class)
                    .single();
            if (version == projection.version()) return;
            projection.dropTables(database);
            projection.createTables(database);
            database.sql("update projections set version = ?, position = 0 where name = ?")
                    .params(projection.version(), name())
                    .update();
        });
    }

    /** One batch; whether there may be more for us to do. */
    boolean step(Lock lock) {
        if (lock == Lock.WAIT) local.lock();
        else if (!local.tryLock()) return false;
        try {
            return batch(lock);
        } finally {
            local.unlock();
        }
    }

    /** Brings it a batch further unless somebody else did while we waited. */
    void bringTo(long wanted) {
        local.lock();
        try {
            if (position < wanted) batch(Lock.WAIT);
        } finally {
            local.unlock();
        }
    }

    private boolean batch(Lock lock) {
        Optional<Batch> done = Optional.ofNullable(
                        transactions.execute(_ -> locked(lock).map(this::batch)))
                .flatMap(batch -> batch);
        done.ifPresent(batch -> position = batch.reached());
        return done.map(Batch::isFull).orElse(false);
    }

    private record Batch(long reached, boolean isFull) {}

    /** The position, once the row is ours. Tables of another version belong to another build of this service. */
    private Optional<Long> locked(Lock lock) {
        return database.sql("select position from projections where name = ? and version = ? for update" + lock.clause)
                .params(name(), projection.version())
                .query(Long.class)
                .optional();
    }

    private Batch batch(long from) {
        List<StoredEvent> batch = events.read(from, BATCH);
        if (batch.isEmpty()) return new Batch(from, false);
        for (StoredEvent event : batch) projection.apply(Recordings.of(event), database);
        long reached = batch.getLast().position();
        database.sql("update projections set position = ? where name = ?")
                .params(reached, name())
                .update();
        return new Batch(reached, batch.size() == BATCH);
    }
}
