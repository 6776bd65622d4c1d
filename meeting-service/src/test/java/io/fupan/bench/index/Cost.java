package io.fupan.bench.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What one turn took: seconds on the clock, of the backend and of this thread, and bytes of log. */
record Cost(int events, double seconds, double backend, double client, long log) {

    /** One turn: so many transactions of so many events each. */
    static Cost of(Contender contender, int transactions, int batch, Database database)
            throws SQLException, IOException {
        Store store = contender.store();
        for (String sql : contender.before()) store.execute(sql);
        List<List<Row>> batches = new ArrayList<>();
        for (int i = 0; i < transactions; i++) batches.add(History.rows(store.head() + (long) i * batch, batch));
        long log = database.log();
        double backend = Database.seconds(store.backend());
        long client = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        for (List<Row> rows : batches) store.append(rows, contender.form());
        if (contender.after().isPresent()) store.execute(contender.after().get());
        return new Cost(
                transactions * batch,
                (System.nanoTime() - start) / 1e9,
                Database.seconds(store.backend()) - backend,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - client) / 1e9,
                database.log() - log);
    }

    double rate() {
        return events / seconds;
    }
}
