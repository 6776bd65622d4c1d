package io.fupan.platform.guests;

import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes links and reads them. A token is when it ends and a secret, signed: what is forged or over is known without a
 * look into any table, and what is in the table is only the digest of what is in the link.
 */
@Repository
class GuestLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET = 24;
    private static final int SIGNED = Long.BYTES + SECRET;
    private static final int SIGNATURE = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private static final String KEEP =
            "insert into guest_links (digest, invite, meeting, until) values (:digest, :invite, :meeting, :until)";

    private final JdbcClient database;
    private final Clock clock;

    GuestLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the token, told this once */
    String make(Link link) {
        byte[] secret = new byte[SECRET];
        CHANCE.nextBytes(secret);
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .putLong(link.until().getEpochSecond())
                .put(secret)
                .array();
        byte[] token = ByteBuffer.allocate(SIGNED + SIGNATURE)
                .put(signed)
                .put(signature(signed))
                .array();
        database.sql(KEEP)
                .param("digest", digest(token))
                .param("invite", link.invite().value())
                .param("meeting", link.meeting().value())
                .param("until", OffsetDateTime.ofInstant(link.until(), ZoneOffset.UTC))
                .update();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for what was never made here, or is over. Whether it was revoked is for the record to say. */
    Optional<Link> read(String text) {
        return decoded(text)
                .filter(token -> token.length == SIGNED + SIGNATURE)
                .filter(this::isOurs)
                .filter(token ->
                        ByteBuffer.wrap(token).getLong() > clock.instant().getEpochSecond())
                .flatMap(this::find);
    }

    private boolean isOurs(byte[] token) {
        byte[] signed = ByteBuffer.allocate(SIGNED).put(token, 0, SIGNED).array();
        byte[] signature =
                ByteBuffer.allocate(SIGNATURE).put(token, SIGNED, SIGNATURE).array();
        return MessageDigest.isEqual(signature(signed), signature);
    }

    private Optional<Link> find(byte[] token) {
        return database.sql("select meeting, invite, until from guest_links where digest = ?")
                .param(digest(token))
                .query(GuestLinks::link)
                .optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                MeetingId.of(row.getString("meeting")),
                InviteId.of(row.getString("invite")),
                row.getTimestamp("until").toInstant());
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same on every node: made by whichever needs it first. */
    private byte[] key() {
        byte[] fresh = new byte[SIGNATURE];
        CHANCE.nextBytes(fresh);
        database.sql("insert into guest_key (key) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        return database.sql("select key from guest_key")
                .query((row, _) -> row.getBytes("key"))
                .single();
    }

    private static byte[] digest(byte[] token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
