package io.fupan.platform.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Where sockets come in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

    /** Characters the container gathers before it hands them over; it keeps this much for every connection. */
    private static final int PIECE = 1_024;

    private final LiveEndpoint endpoint;
    private final LiveSockets sockets;

    LiveConfiguration(LiveEndpoint endpoint, LiveSockets sockets) {
        this.endpoint = endpoint;
        this.sockets = sockets;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // The Origin was checked before, by the same rule as for calls.
        registry.addHandler(endpoint, "/live")
                .addInterceptors(new Handshake(sockets))
                .setAllowedOriginPatterns("*");
    }

    @Bean
    ServletServerContainerFactoryBean socketBuffers() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(PIECE);
        container.setMaxBinaryMessageBufferSize(PIECE);
        return container;
    }
}
