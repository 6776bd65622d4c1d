package io.fupan.platform.start;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells the person at the console in one sentence why the service does not start, for every reason that is theirs to
 * remove. Any other reason is a bug and keeps its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case StartFailure known -> Optional.ofNullable(known.getMessage());
            case PortInUseException taken ->
                Optional.of("Port %d is taken by another program; end it, or choose another port with server.port."
                        .formatted(taken.getPort()));
            default -> Optional.empty();
        };
    }
}
