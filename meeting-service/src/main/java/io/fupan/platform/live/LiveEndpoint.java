package io.fupan.platform.live;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.limits.Limits;
import io.fupan.platform.security.CommandDoor;
import io.fupan.platform.security.SignedIn;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** {@code /live}: from the container's sessions to ours. */
@Component
class LiveEndpoint implements WebSocketHandler {

    private static final String SOCKET = LiveSocket.class.getName();

    /** Tomcat's own: how long after the last byte that came, a pong among them, a connection counts as gone. */
    private static final String READ_IDLE_TIMEOUT = "org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS";

    private static final Duration SILENCE = Duration.ofSeconds(45);

    private final LiveSocket.House house;
    private final LiveSockets sockets;

    LiveEndpoint(
            LiveRooms rooms,
            MeetingDoor door,
            CommandDoor commands,
            LastSeen lastSeen,
            Limits limits,
            LiveSockets sockets) {
        this.house = new LiveSocket.House(rooms, door, commands, lastSeen, limits);
        this.sockets = sockets;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (!(session.getPrincipal() instanceof SignedIn person))
            throw new IllegalStateException("a connection of nobody");
        if (session instanceof NativeWebSocketSession outer && outer.getNativeSession() instanceof Session container)
            container.getUserProperties().put(READ_IDLE_TIMEOUT, SILENCE.toMillis());
        var attributes = session.getAttributes();
        Language language = (Language) attributes.getOrDefault(Handshake.LANGUAGE, Language.EN);
        var socket = new LiveSocket(house, person.getPrincipal(), language, new Outbox(new SocketOutlet(session)));
        attributes.put(SOCKET, socket);
        sockets.add(socket, (String) attributes.getOrDefault(Handshake.SESSION, ""));
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        socket(session).ifPresent(socket -> {
            switch (message) {
                case TextMessage text -> socket.text(text.getPayload(), text.isLast());
                case BinaryMessage binary -> socket.binary(binary.isLast());
                default -> {}
            }
        });
    }

    /** A connection that broke is closed next; there is nothing to mend here. */
    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {}

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        socket(session).ifPresent(socket -> {
            sockets.remove(socket);
            socket.outbox().abandon();
            socket.close();
        });
    }

    /** Frames are put together by us, so that the container needs no buffer as large as the largest. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    private static Optional<LiveSocket> socket(WebSocketSession session) {
        return Optional.ofNullable((LiveSocket) session.getAttributes().get(SOCKET));
    }
}
