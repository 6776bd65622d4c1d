package io.fupan.platform.live;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Thousands of connections are idle most of the time, and the container keeps several buffers of 8 KB for each. A move
 * fits into these; what is larger goes in several pieces.
 */
@Component
class SmallBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String SOCKET_FRAMES = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // Read by the container when its first socket class is loaded, which is after this.
        if (System.getProperty(SOCKET_FRAMES) == null) System.setProperty(SOCKET_FRAMES, "2048");
        factory.addConnectorCustomizers(connector -> {
            if (!(connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol)) return;
            protocol.setProperty("socket.appReadBufSize", "2048");
            protocol.setProperty("socket.appWriteBufSize", "4096");
        });
    }
}
