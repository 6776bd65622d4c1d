package io.fupan.platform.live;

import io.fupan.platform.problem.ReaderLanguage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Keeps of the handshake what the connection needs later. Whether it may be was asked before, as for any request. */
final class Handshake implements HandshakeInterceptor {

    static final String LANGUAGE = "language";
    static final String SESSION = "session";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!(request instanceof ServletServerHttpRequest servlet)) return false;
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
