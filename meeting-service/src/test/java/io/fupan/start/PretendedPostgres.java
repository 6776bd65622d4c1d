package io.fupan.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/**
 * Answers as a PostgreSQL of some version does when one connects, and nothing more: versions too old for us are not
 * packaged any more. The messages are those of the protocol's version 3, "Message Formats" in PostgreSQL's manual.
 */
final class PretendedPostgres implements AutoCloseable {

    private static final int FIRST_REAL_PROTOCOL = 3 << 16;
    private static final int LAST_REAL_PROTOCOL = (3 << 16) + 0xff;

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String version;

    private PretendedPostgres(String version) throws IOException {
        this.version = version;
    }

    static PretendedPostgres ofVersion(String version) throws IOException {
        PretendedPostgres server = new PretendedPostgres(version);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/any?user=any".formatted(socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException clientWentOrWeClosed) {
                continue;
            }
        }
    }

    private void converse(DataInputStream in, DataOutputStream out) throws IOException {
        while (!isStartup(in)) out.writeByte('N'); // no encryption
        send(out, 'R', new byte[4]);
        Map<String, String> parameters = Map.of(
                "server_version", version, "client_encoding", "UTF8", "DateStyle", "ISO, MDY", "TimeZone", "UTC");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            send(out, 'S', (parameter.getKey() + "\0" + parameter.getValue() + "\0").getBytes(UTF_8));
        }
        send(out, 'K', new byte[8]);
        send(out, 'Z', new byte[] {'I'});
        while (in.readByte() != 'X') {
            in.skipNBytes(in.readInt() - 4);
            send(out, 'C', "SET\0".getBytes(UTF_8));
            send(out, 'Z', new byte[] {'I'});
        }
    }

    private static boolean isStartup(DataInputStream in) throws IOException {
        int length = in.readInt();
        int protocol = in.readInt();
        in.skipNBytes(length - 8);
        return protocol >= FIRST_REAL_PROTOCOL && protocol <= LAST_REAL_PROTOCOL;
    }

    private static void send(DataOutputStream out, char type, byte[] body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(message);
        data.writeByte(type);
        data.writeInt(4 + body.length);
        data.write(body);
        out.write(message.toByteArray());
    }
}
