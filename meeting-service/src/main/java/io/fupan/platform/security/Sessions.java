package io.fupan.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fupan.vocabulary.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. One that is ended here ends on every node, with its sockets. */
@Component
public class Sessions {

    /**
     * @param id tells it from the person's others; not the secret that it goes by
     * @param current whether it is the one that asks
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Open(String id, @JsonUnwrapped Device device, Instant since, Instant lastUsed, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> all;

    Sessions(FindByIndexNameSessionRepository<? extends Session> all) {
        this.all = all;
    }

    /** The latest used first. */
    public List<Open> of(PersonId person, String current) {
        return all.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, current))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** @return whether there was such a one */
    boolean end(PersonId person, String id) {
        Optional<String> found = all.findByPrincipalName(person.toString()).keySet().stream()
                .filter(secret -> digest(secret).equals(id))
                .findFirst();
        found.ifPresent(all::deleteById);
        return found.isPresent();
    }

    void endOthers(PersonId person, String current) {
        all.findByPrincipalName(person.toString()).keySet().stream()
                .filter(secret -> !secret.equals(current))
                .forEach(all::deleteById);
    }

    /** Whoever uses one of them is nobody from now on. */
    public void endAll(PersonId person) {
        endOthers(person, "");
    }

    private static Open open(Session session, String current) {
        return new Open(
                digest(session.getId()),
                PersonInSession.device(session),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
