package io.fupan.platform.live;

import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.eventstore.StoreIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What positions and rooms can be compared in: the same store in the same life, folded by the same Room. Equal on all
 * nodes of one build; new after a restore.
 */
@Component
public class Epoch {

    /** To be counted up whenever the same events give another Room. */
    private static final int ROOM_VERSION = 2;

    private final String value;

    Epoch(PostgresEventStorageEngine engine) {
        this.value = of(engine.identity());
    }

    public String value() {
        return value;
    }

    static String of(StoreIdentity store) {
        String whole = store.id() + "/" + store.restoreCounter() + "/" + ROOM_VERSION;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
