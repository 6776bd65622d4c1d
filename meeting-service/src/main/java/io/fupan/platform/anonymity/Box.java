package io.fupan.platform.anonymity;

import io.fupan.disputes.ShuffleInDisputes.Anonymous;
import io.fupan.platform.json.DomainJson;
import io.fupan.vocabulary.MeetingId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Where envelopes are thrown in before a meeting. It is shuffled whenever something comes in, and does not know whom
 * from.
 */
@Repository
class Box {

    private static final TypeReference<List<Anonymous>> DISPUTES = new TypeReference<>() {};

    private static final String THERE =
            "insert into anonymous_disputes (meeting, disputes) values (?, '[]') on conflict do nothing";
    private static final String OPEN =
            "select disputes from anonymous_disputes where meeting = ? and not tabled for update";
    private static final String KEEP = "update anonymous_disputes set disputes = ? where meeting = ?";
    private static final String TABLED =
            "update anonymous_disputes set disputes = '[]', tabled = true where meeting = ?";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SecureRandom chance = new SecureRandom();

    Box(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** An empty envelope is thrown in like any other. @return false when the meeting's box was emptied already */
    boolean take(MeetingId meeting, List<Anonymous> disputes) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            database.sql(THERE).param(meeting.value()).update();
            return database.sql(OPEN)
                    .param(meeting.value())
                    .query(String.class)
                    .optional()
                    .map(kept -> keep(meeting, kept, disputes))
                    .orElse(false);
        }));
    }

    private boolean keep(MeetingId meeting, String kept, List<Anonymous> more) {
        List<Anonymous> all = new ArrayList<>(read(kept));
        all.addAll(more);
        Collections.shuffle(all, chance);
        database.sql(KEEP)
                .param(DomainJson.PLAIN.writeValueAsString(all))
                .param(meeting.value())
                .update();
        return true;
    }

    /**
     * Hands over what is in it, once on all nodes, and takes nothing more from then on. When the hand fails it stays as
     * it was.
     */
    void empty(MeetingId meeting, Consumer<List<Anonymous>> hand) {
        transactions.executeWithoutResult(_ -> {
            database.sql(THERE).param(meeting.value()).update();
            database.sql(OPEN)
                    .param(meeting.value())
                    .query(String.class)
                    .optional()
                    .ifPresent(kept -> {
                        List<Anonymous> all = read(kept);
                        if (!all.isEmpty()) hand.accept(all);
                        database.sql(TABLED).param(meeting.value()).update();
                    });
        });
    }

    /** Meetings whose box was not emptied. */
    List<MeetingId> waiting() {
        return database.sql("select meeting from anonymous_disputes where not tabled")
                .query((row, _) -> MeetingId.of(row.getString("meeting")))
                .list();
    }

    private static List<Anonymous> read(String kept) {
        return DomainJson.PLAIN.readValue(kept, DISPUTES);
    }
}
