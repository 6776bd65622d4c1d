package io.fupan.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrowserE2E {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = "<title>一间会议室</title>".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyWindowIsAnotherPerson() {
        Page one = BROWSER.window(at("li-jing"));
        Page other = BROWSER.window(at("wang-lei"));
        one.evaluate("document.cookie = 'who=li-jing'");

        assertThat(one.title()).isEqualTo("一间会议室");
        assertThat(one.evaluate("document.cookie")).isEqualTo("who=li-jing");
        assertThat(other.evaluate("document.cookie")).isEqualTo("");
    }

    private String at(String seat) {
        return "http://%s.localhost:%d/".formatted(seat, server.getAddress().getPort());
    }
}
