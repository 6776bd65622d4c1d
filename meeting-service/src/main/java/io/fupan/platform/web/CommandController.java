package io.fupan.platform.web;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.CommandDoor;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/commands/{CommandName}}: at most once in effect for one {@code Idempotency-Key}. */
@RestController
class CommandController {

    /** @param position where the command's last event is, durable */
    record Receipt(long position) {}

    private static final String KEY = "Idempotency-Key";
    private static final String SPEAKER = "Fupan-For";
    private static final long DECIDING_SECONDS = 30;

    private final CommandDoor commands;

    CommandController(CommandDoor commands) {
        this.commands = commands;
    }

    @PostMapping(
            path = "/api/commands/{command}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Receipt give(@PathVariable String command, @AuthenticationPrincipal PersonId me, HttpServletRequest request)
            throws IOException, ExecutionException, InterruptedException {
        CommandId id = id(Collections.list(request.getHeaders(KEY)));
        Optional<PersonId> speaker = speaker(Collections.list(request.getHeaders(SPEAKER)));
        var decided = commands.give(command, Body.of(request), me, speaker, id);
        try {
            return new Receipt(decided.get(DECIDING_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException late) {
            throw new ProblemException(Problem.of(503, "unavailable"));
        }
    }

    /** Who says it, when a scribe enters it. */
    private static Optional<PersonId> speaker(List<String> people) {
        try {
            return people.stream().findFirst().map(PersonId::of);
        } catch (Nonsense nonsense) {
            throw new ProblemException(Problem.malformed(SPEAKER, nonsense.problem()));
        }
    }

    private static CommandId id(List<String> keys) {
        if (keys.isEmpty()) return new CommandId(UUID.randomUUID());
        try {
            return CommandId.of(keys.getFirst());
        } catch (Nonsense nonsense) {
            throw new ProblemException(Problem.malformed(KEY, nonsense.problem()));
        }
    }
}
