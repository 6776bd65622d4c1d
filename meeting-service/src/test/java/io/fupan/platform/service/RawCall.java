package io.fupan.platform.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request byte by byte as no well-behaved client would send it, and what came back.
 *
 * @param status 0 when the connection was closed without a word
 */
public record RawCall(int status, List<String> headers, String body) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param lines of the head, without the last empty one; {@code Connection: close} is added */
    public static RawCall send(int port, byte[] body, String... lines) {
        String head = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.shutdownOutput(); // nobody waits for more than was sent
            return read(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static RawCall get(int port, String target, String... headers) {
        String[] lines = new String[headers.length + 2];
        lines[0] = "GET " + target + " HTTP/1.1";
        lines[1] = "Host: localhost:" + port;
        System.arraycopy(headers, 0, lines, 2, headers.length);
        return send(port, new byte[0], lines);
    }

    private static RawCall read(String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        List<String> head = parts[0].lines().toList();
        boolean answered = answer.startsWith("HTTP/1.1 ");
        int status = answered ? Integer.parseInt(answer.substring(9, 12)) : 0;
        return new RawCall(status, head, parts.length == 2 ? parts[1] : "");
    }

    public Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ": ";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    /** Everything that came. */
    public String text() {
        return String.join("\n", headers) + "\n\n" + body;
    }
}
