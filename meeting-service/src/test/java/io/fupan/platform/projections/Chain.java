package io.fupan.platform.projections;

import io.fupan.events.Recorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many events there were, and a digest of them all in their order: what is left out, folded twice or swapped shows.
 *
 * @param before called with each event, in its transaction
 */
record Chain(String name, int version, Before before) implements Projection {

    interface Before {
        void fold(long position, JdbcClient database);
    }

    /** What the tables hold. */
    record Links(long events, String digest) {}

    Chain(String name) {
        this(name, 1, (_, _) -> {});
    }

    @Override
    public void createTables(JdbcClient database) {
        database.sql("create table chain (events bigint not null, digest text not null)")
                .update();
        database.sql("insert into chain values (0, '')").update();
    }

    @Override
    public void apply(Recorded recorded, JdbcClient database) {
        before.fold(recorded.position(), database);
        database.sql("update chain set events = events + 1, digest = md5(digest || ?)")
                .param(recorded.position() + " " + version)
                .update();
    }

    Links read(JdbcClient database) {
        return database.sql("select events, digest from chain")
                .query(Links.class)
                .single();
    }

    /** What they must hold after each number of events. */
    List<Links> expected(long head) {
        List<Links> expected = new ArrayList<>(List.of(new Links(0, "")));
        for (long position = 1; position <= head; position++)
            expected.add(new Links(position, md5(expected.getLast().digest() + position + " " + version)));
        return expected;
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
