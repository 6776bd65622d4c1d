package io.fupan.platform.security;

import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.limits.Kind;
import io.fupan.platform.limits.Limits;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate as people reach it, by call or by socket: who was turned away is noted. */
@Component
public class CommandDoor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Refusal> DENIALS = Set.of(Refusal.NOT_ALLOWED, Refusal.MEETING_NOT_FOUND);

    private final CommandGate gate;
    private final AccessLog log;
    private final Limits limits;

    CommandDoor(CommandGate gate, AccessLog log, Limits limits) {
        this.gate = gate;
        this.log = log;
        this.limits = limits;
    }

    /**
     * As {@link CommandGate#give(String, String, PersonId, CommandId)}.
     *
     * @throws io.fupan.platform.problem.ProblemException 429 when this person gave too many
     */
    public CompletableFuture<Long> give(String command, String body, PersonId by, CommandId id) {
        return give(command, body, by, Optional.empty(), id);
    }

    /**
     * As {@link CommandGate#give(String, String, PersonId, PersonId, CommandId)} where somebody else says it.
     *
     * @param speaker whose words {@code by} enters, when they are not their own
     */
    public CompletableFuture<Long> give(
            String command, String body, PersonId by, Optional<PersonId> speaker, CommandId id) {
        limits.take(Kind.COMMANDS, by);
        return speaker.filter(it -> !it.equals(by))
                .map(it -> gate.give(command, body, it, by, id))
                .orElseGet(() -> gate.give(command, body, by, id))
                .whenComplete((_, failure) -> {
                    if (isDenial(failure)) note(command, body, by);
                });
    }

    private static boolean isDenial(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof RuleBroken broken && DENIALS.contains(broken.refusal());
    }

    private void note(String command, String body, PersonId by) {
        meeting(JSON.readTree(body).path("meeting"))
                .ifPresentOrElse(meeting -> log.denied(by, command, meeting), () -> log.denied(by, command));
    }

    private static Optional<MeetingId> meeting(JsonNode field) {
        try {
            return field.isString() ? Optional.of(MeetingId.of(field.asString())) : Optional.empty();
        } catch (Nonsense _) {
            return Optional.empty();
        }
    }
}
