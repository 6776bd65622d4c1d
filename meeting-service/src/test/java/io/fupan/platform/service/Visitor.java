package io.fupan.platform.service;

import io.fupan.vocabulary.PersonId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as far as cookies, tokens and origins go. */
public final class Visitor {

    public static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String host;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private Optional<String> origin = Optional.empty();

    /** @param host the name the page was opened under; cookies and origin follow it */
    public Visitor(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** The same browser at another node, with the same cookies. */
    public Visitor at(TestService node) {
        Visitor there = new Visitor(node.port(), host);
        there.cookies.putAll(cookies);
        return there;
    }

    /** With its page opened at a public address, behind which the service is. */
    public Visitor from(String publicOrigin) {
        origin = Optional.of(publicOrigin);
        return this;
    }

    public String origin() {
        return origin.orElse("http://" + host + ":" + port);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** A request with what a browser adds by itself; to be sent by {@link #send}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!cookies.isEmpty()) request.header("Cookie", cookieHeader());
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    /** What a page of ours would send: with token and origin. */
    public HttpRequest.Builder posting(String path, String body) {
        if (token().isEmpty()) get("/api/sign-in");
        return request(path)
                .header("Content-Type", "application/json")
                .header("Origin", origin())
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** The cookie of the request token, which over TLS is called otherwise. */
    public String token() {
        return cookies.getOrDefault("__Host-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
    }

    public HttpResponse<String> post(String path, String body) {
        return send(posting(path, body));
    }

    public HttpResponse<String> signIn(PersonId person) {
        return post("/api/sign-in/demo", "{\"person\":\"" + person + "\"}");
    }

    public HttpResponse<String> command(String name, String body) {
        return command(name, body, UUID.randomUUID().toString());
    }

    public HttpResponse<String> command(String name, String body, String key) {
        return send(posting("/api/commands/" + name, body).header("Idempotency-Key", key));
    }

    /** A command that must work; its position. */
    public long done(String name, String body) {
        HttpResponse<String> response = command(name, body);
        if (response.statusCode() != 200) throw new AssertionError(name + ": " + response.body());
        return JSON.readTree(response.body()).path("position").asLong();
    }

    public WebSocket.Builder socketBuilder() {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (!cookies.isEmpty()) builder.header("Cookie", cookieHeader());
        return builder;
    }

    public URI socketAddress() {
        return URI.create("ws://127.0.0.1:" + port + "/live");
    }

    /** An open socket from a page of ours. */
    public TestSocket socket() {
        try {
            TestSocket socket = new TestSocket();
            socketBuilder()
                    .header("Origin", origin())
                    .buildAsync(socketAddress(), socket)
                    .get();
            return socket;
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }
}
