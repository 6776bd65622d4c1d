package io.fupan.platform.accounts;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Budgets that refill with time, one statement a draw (the generic cell rate algorithm). They lie in the database, so
 * that they hold over all nodes and through a restart.
 */
@Repository
public class Attempts {

    /**
     * @param name of the budget, the same for all who have one like it
     * @param whole how many attempts a whole one holds
     * @param refill after how long one more is in it
     */
    public record Budget(String name, int whole, Duration refill) {}

    private static final String TAKE = """
        insert into attempts as a (digest, whole_at) values (:digest, now() + :refill * interval '1 second')
        on conflict (digest) do update set whole_at = greatest(a.whole_at, now()) + :refill * interval '1 second'
        where greatest(a.whole_at, now()) + :refill * interval '1 second' <= now() + :whole * interval '1 second'
        """;
    private static final String WAIT = """
        select extract(epoch from whole_at - now())::double precision + :refill - :whole
        from attempts where digest = :digest
        """;
    private static final String GIVE_BACK =
            "update attempts set whole_at = whole_at - :refill * interval '1 second' where digest = :digest";
    /** What is whole need not be kept; another node may be at the same. */
    private static final String FORGET = """
        delete from attempts where ctid in
            (select ctid from attempts where whole_at < now() limit 100 for update skip locked)
        """;

    private final JdbcClient database;

    Attempts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Draws one attempt.
     *
     * @param who whose budget
     * @return how long to wait when there is none left; empty when it was drawn
     */
    public Optional<Duration> take(Budget budget, String who) {
        database.sql(FORGET).update();
        if (about(TAKE, budget, who).update() > 0) return Optional.empty();
        double seconds = about(WAIT, budget, who).query(Double.class).optional().orElse(0.0);
        return Optional.of(Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds))));
    }

    /** It was no attempt after all. */
    public void giveBack(Budget budget, String who) {
        about(GIVE_BACK, budget, who).update();
    }

    private JdbcClient.StatementSpec about(String sql, Budget budget, String who) {
        return database.sql(sql)
                .param("digest", Digest.of(budget.name() + "\n" + who))
                .param("refill", budget.refill().toSeconds())
                .param("whole", budget.refill().toSeconds() * budget.whole());
    }
}
