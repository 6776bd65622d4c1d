package io.fupan.platform.live;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** Frames leave by a WebSocket. */
record SocketOutlet(WebSocketSession session) implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(SocketOutlet.class);

    @Override
    public void write(String frame) throws IOException {
        send(new TextMessage(frame));
    }

    @Override
    public void ping() throws IOException {
        send(new PingMessage());
    }

    private void send(WebSocketMessage<?> message) throws IOException {
        try {
            session.sendMessage(message);
        } catch (IllegalStateException closedMeanwhile) {
            throw new IOException(closedMeanwhile);
        }
    }

    /** With any but the normal status the container waits a few milliseconds only for a write under way, then cuts. */
    @Override
    public void close(boolean orderly) {
        try {
            session.close(orderly ? CloseStatus.NORMAL : CloseStatus.SERVICE_OVERLOAD);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Already closed", gone);
        }
    }
}
