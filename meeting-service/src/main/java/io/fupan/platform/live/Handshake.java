package io.fupan.platform.live;

import io.fupan.platform.limits.Limits;
import io.fupan.platform.problem.ProblemWriter;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.platform.security.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Keeps of the handshake what the connection needs later. Whether it may be was asked before, as for any request; here
 * only whether it is one too many.
 */
final class Handshake implements HandshakeInterceptor {

    static final String LANGUAGE = "language";
    static final String SESSION = "session";

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final LiveSockets sockets;

    Handshake(LiveSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        if (!(request instanceof ServletServerHttpRequest servlet)) return false;
        if (servlet.getPrincipal() instanceof SignedIn person && !sockets.mayOpen(person.getPrincipal())) {
            var answer = ((ServletServerHttpResponse) response).getServletResponse();
            ProblemWriter.write(servlet.getServletRequest(), answer, Limits.tooMany(A_WHILE));
            return false;
        }
        attributes.put(LANGUAGE, ReaderLanguage.of(servlet.getServletRequest()));
        Optional.ofNullable(servlet.getServletRequest().getSession(false))
                .ifPresent(session -> attributes.put(SESSION, session.getId()));
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
