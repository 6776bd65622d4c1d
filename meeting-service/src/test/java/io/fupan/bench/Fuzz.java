package io.fupan.bench;

import io.fupan.platform.service.RawCall;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.service.WideLimits;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.PersonId;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends what nobody should send: the documented examples, calls and frames, each changed by chance in structure and by
 * the byte, from a seed. Whatever comes, the answer is no failure of ours, comes in time, and holds nothing of what
 * others keep to themselves: a meeting these senders were not invited to, and other people's sessions and tokens.
 */
final class Fuzz {

    /** What was sent, what it was answered with, and what must not have happened. */
    record Report(int inputs, Map<String, Integer> answers, List<String> findings) {}

    /** But for making somebody an auditor, who may read what the others may not. */
    private static final List<CommandExamples.Example> EXAMPLES = CommandExamples.inOrder().stream()
            .filter(it -> !it.command().equals("GrantRole"))
            .toList();

    private static final int SENDERS = 6;
    private static final int A_MEETING = 400;
    private static final long PATIENCE_SECONDS = 20;
    private static final int MOST_FINDINGS = 50;

    /** Not to be had: a method nobody knows, and a version nobody speaks. */
    private static final Set<Integer> OUR_FAULT_BUT = Set.of(501, 505);

    private static final List<String> CALLS = List.of(
            "/api/me",
            "/api/sign-in",
            "/api/people",
            "/api/okrs",
            "/api/meetings",
            "/api/meetings/{id}",
            "/api/meetings/{id}?at={value}",
            "/api/meetings/{id}/replay",
            "/api/meetings/{id}/replay?after={value}",
            "/api/meetings/{id}/events",
            "/api/meetings/{id}/minutes",
            "/api/meetings/{id}/minutes?zone={value}",
            "/api/decisions",
            "/api/decisions?q={value}",
            "/api/decisions?meeting={value}&department={value}&by={value}",
            "/api/decisions?how={value}&dissent={value}",
            "/api/decisions?from={value}&to={value}",
            "/api/decisions?page={value}&size={value}",
            "/api/{value}",
            "/assets/{value}",
            "/{value}",
            "/meetings/{value}",
            "/v3/api-docs/{value}",
            "/swagger-ui/{value}",
            "/actuator/{value}",
            "/live?{value}={value}");

    private final int port;
    private final long seed;
    private final List<String> secrets = new ArrayList<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> findings = new ConcurrentLinkedQueue<>();
    private String foreign = "";

    Fuzz(int port, long seed) {
        this.port = port;
        this.seed = seed;
    }

    /** @param arguments {@code --inputs=100000 --seed=1}, and {@code --port=8080} for a service that runs already */
    public static void main(String[] arguments) throws Exception {
        int inputs = (int) number(arguments, "--inputs=", 100_000);
        long seed = number(arguments, "--seed=", 1);
        try (Service service = Service.of(arguments, WideLimits.SETTINGS)) {
            long start = System.nanoTime();
            Report report = new Fuzz(service.port(), seed).run(inputs);
            System.out.printf(
                    "%d inputs from seed %d in %d s%n",
                    report.inputs(),
                    seed,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
            report.answers().forEach((answer, times) -> System.out.printf("%-42s %7d%n", answer, times));
            System.out.printf(
                    "%-42s %7d%n", "must not have happened", report.findings().size());
            report.findings().forEach(System.out::println);
        }
    }

    private static long number(String[] arguments, String name, long otherwise) {
        for (String argument : arguments)
            if (argument.startsWith(name)) return Long.parseLong(argument.substring(name.length()));
        return otherwise;
    }

    Report run(int inputs) throws Exception {
        keepSecrets();
        List<PersonId> people = CommandExamples.inOrder().stream()
                .map(CommandExamples.Example::by)
                .distinct()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .skip(2)
                .toList();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                var sender = new Sender(new Random(seed * 31 + i), people.get(i % people.size()));
                all.add(senders.submit(() -> sender.send(inputs / SENDERS)));
            }
            for (Future<?> one : all) one.get();
        }
        Map<String, Integer> counted = new TreeMap<>();
        answers.forEach((answer, times) -> counted.put(answer, times.get()));
        return new Report(inputs / SENDERS * SENDERS, counted, List.copyOf(findings));
    }

    /** The first two people of the examples meet alone and say what nobody else may read. */
    private void keepSecrets() {
        Visitor host = signedIn(CommandExamples.of("ConveneMeeting").by());
        Visitor other = signedIn(PersonId.of("01900000-0000-7000-8000-000000000002"));
        foreign = UUID.randomUUID().toString();
        String words = "kept-to-ourselves-" + UUID.randomUUID();
        String department =
                CommandExamples.bodies().get("ConveneMeeting").get("department").asString();
        String meeting = "{\"meeting\":\"" + foreign + "\"";
        host.done(
                "ConveneMeeting",
                meeting + ",\"department\":\"" + department + "\",\"cycle\":\"2026-B5\",\"title\":\"" + words
                        + "\",\"participants\":[\"01900000-0000-7000-8000-000000000002\"]}");
        host.done("OpenMeeting", meeting + "}");
        other.done(
                "RaiseDispute",
                meeting + ",\"dispute\":\"" + UUID.randomUUID() + "\",\"subject\":{\"team\":true},\"root\":\"method\","
                        + "\"claim\":\"" + words + "\"}");
        secrets.add(words);
        secrets.addAll(host.cookies().values());
        secrets.addAll(other.cookies().values());
    }

    private Visitor signedIn(PersonId person) {
        Visitor visitor = new Visitor(port, "localhost");
        if (visitor.signIn(person).statusCode() != 204) throw new IllegalStateException("the demo is not open there");
        return visitor;
    }

    private void answered(String what, String input, int status, String body) {
        answers.computeIfAbsent(what + " " + status, _ -> new AtomicInteger()).incrementAndGet();
        if (status >= 500 && !OUR_FAULT_BUT.contains(status)) find(what + " " + status, input, body);
        look(what, input, body);
    }

    private void look(String what, String input, String body) {
        for (String secret : secrets) if (body.contains(secret)) find("a secret in " + what, input, body);
    }

    private void find(String what, String input, String answer) {
        if (findings.size() < MOST_FINDINGS)
            findings.add(what + "\n  sent: " + shortened(input) + "\n  came: " + shortened(answer));
    }

    private static String shortened(String text) {
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }

    /** One person who leads meetings of their own, and tries everything in and around them. */
    private final class Sender {

        private final Random chance;
        private final Mutation mutation;
        private final Visitor visitor;
        private final Visitor nobody = new Visitor(port, "localhost");
        private FuzzedLine line;
        private String prefix = "";
        private String last = "";

        Sender(Random chance, PersonId person) {
            this.chance = chance;
            this.mutation = new Mutation(chance);
            this.visitor = signedIn(person);
            this.line = FuzzedLine.open(visitor, this::frame);
        }

        private void frame(String frame) {
            if (frame.contains("\"code\":\"internal-error\"") || frame.contains("\"code\":\"unavailable\""))
                find("socket", last, frame);
            look("a frame", last, frame);
        }

        Void send(int inputs) {
            for (int i = 0; i < inputs; i++) {
                if (i % A_MEETING == 0) holdAnother();
                one();
                if (i % 25 == 24 && !line.isAlive(PATIENCE_SECONDS)) reopen();
            }
            line.close();
            return null;
        }

        private void reopen() {
            find("a socket fell silent", last, "");
            line = FuzzedLine.open(visitor, this::frame);
        }

        /** All the examples as one person's, as far as they go. */
        private void holdAnother() {
            String id = new UUID(chance.nextLong(), chance.nextLong()).toString();
            prefix = id.substring(0, 14) + "7" + id.substring(15, 19) + "8" + id.substring(20, 34);
            for (var example : EXAMPLES) {
                if (example.command().equals("CloseMeeting")) break;
                visitor.command(example.command(), ours(example.body()).toString());
            }
            line.send("{\"t\":\"join\",\"meeting\":\"" + prefix + "01\"}");
        }

        private JsonNode ours(JsonNode body) {
            return Visitor.JSON.readTree(body.toString().replace("019a0000-0000-7000-8000-0000000000", prefix));
        }

        private void one() {
            switch (chance.nextInt(10)) {
                case 0, 1, 2 -> command();
                case 3, 4, 5, 6 -> socket();
                case 7, 8 -> call();
                default -> bytes();
            }
        }

        private void command() {
            var example = mutation.one(EXAMPLES);
            String name = mutation.once(30) ? encoded(mutation.garbled(example.command())) : example.command();
            JsonNode meant = ours(example.body());
            byte[] body = mutation.once(3)
                    ? mutation.mild(meant).getBytes(StandardCharsets.UTF_8)
                    : mutation.bytes(mutation.of(meant));
            var request = visitor.posting("/api/commands/" + name, "").POST(BodyPublishers.ofByteArray(body));
            if (mutation.once(20)) request.setHeader("Content-Type", mutation.one(TYPES));
            if (mutation.once(8)) request.setHeader("Idempotency-Key", header());
            ask("POST command", name + " " + new String(body, StandardCharsets.UTF_8), visitor, request);
        }

        private static final List<String> TYPES = List.of(
                "text/plain",
                "application/json;charset=utf-16",
                "application/json;charset=nope",
                "*/*",
                "x",
                "application/xml");

        private void socket() {
            last = switch (chance.nextInt(8)) {
                case 0, 1 -> mutation.of(intent());
                case 2, 3 -> mutation.mild(intent());
                case 4 -> mutation.of(ofKind("join").put("meeting", mutation.once(3) ? foreign : prefix + "01"));
                case 5 -> {
                    var join = ofKind("join").put("meeting", prefix + "01");
                    join.putObject("from").put("epoch", "e").put("position", chance.nextLong());
                    yield mutation.once(2) ? join.toString() : mutation.of(join);
                }
                case 6 -> {
                    var here = ofKind("here");
                    here.putObject("state").put("at", "x").put("typing", true);
                    yield mutation.of(here);
                }
                default ->
                    mutation.of(ofKind(mutation.one(List.of("ping", "leave", "dance")))
                            .put("at", chance.nextLong()));
            };
            answers.computeIfAbsent("socket frame", _ -> new AtomicInteger()).incrementAndGet();
            // A client's machine refuses to send what is no text at all.
            last = last.replaceAll("[\\ud800-\\udfff]", "?");
            try {
                line.send(last);
            } catch (CompletionException closed) {
                reopen();
            }
        }

        private JsonNode intent() {
            var example = mutation.one(EXAMPLES);
            return ofKind("do")
                    .put("id", UUID.randomUUID().toString())
                    .put("command", example.command())
                    .set("body", ours(example.body()));
        }

        private static ObjectNode ofKind(String t) {
            return Visitor.JSON.createObjectNode().put("t", t);
        }

        private void call() {
            String path =
                    mutation.one(CALLS).replace("{id}", mutation.one(List.of(foreign, prefix + "01", "x", prefix)));
            while (path.contains("{value}")) path = path.replaceFirst("\\{value}", encoded(mutation.value()));
            Visitor who = mutation.once(6) ? nobody : visitor;
            var request = who.request(path);
            if (mutation.once(3)) request.header("Accept", mutation.one(ACCEPT));
            if (mutation.once(4)) request.header("Accept-Language", mutation.once(2) ? "zh-CN,en;q=0.5" : header());
            if (mutation.once(8)) request.header("Range", "bytes=" + header());
            if (mutation.once(8)) request.header("If-Modified-Since", header());
            if (mutation.once(10)) request.method(mutation.one(METHODS), BodyPublishers.noBody());
            if (mutation.once(10)) {
                path = "/api/sign-in/demo";
                byte[] body = mutation.bytes(
                        mutation.of(Visitor.JSON.createObjectNode().put("person", foreign)));
                request = nobody.posting(path, "").POST(BodyPublishers.ofByteArray(body));
                who = nobody;
            }
            ask("call", path, who, request);
        }

        private static final List<String> ACCEPT = List.of(
                "text/html", "text/markdown", "application/json", "*/*", "image/png", "x", "text/*;q=2", "a/b;;=");
        private static final List<String> METHODS =
                List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACK", "PROPFIND");

        /** What a header's value may hold at all. */
        private String header() {
            return mutation.value().replaceAll("[^\\x20-\\x7e]", "~").strip();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text.replaceAll("[\\ud800-\\udfff]", "?"), StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("$", "%24");
        }

        private void ask(String what, String input, Visitor who, HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer = who.send(request.timeout(Duration.ofSeconds(PATIENCE_SECONDS)));
                answered(what, input, answer.statusCode(), answer.body());
            } catch (IllegalStateException silent) {
                find(what + " was not answered", input, String.valueOf(silent.getCause()));
            }
        }

        /** Not even HTTP. */
        private void bytes() {
            String head = "POST /api/commands/OpenMeeting HTTP/1.1\r\nHost: localhost\r\nOrigin: " + visitor.origin()
                    + "\r\nCookie: SESSION=" + visitor.cookies().get("SESSION")
                    + "\r\nContent-Type: application/json\r\nContent-Length: 12";
            String garbled = mutation.garbled(head);
            if (!garbled.contains(" HTTP/1.1\r\n")) return; // it would wait for the rest of a line, as it should
            try {
                RawCall answer = RawCall.send(port, new byte[64], garbled);
                answered("bytes", garbled, answer.status(), answer.text());
            } catch (UncheckedIOException reset) { // cut off in the middle of more than it wanted to read
                answers.computeIfAbsent("bytes cut off", _ -> new AtomicInteger())
                        .incrementAndGet();
            }
        }
    }
}
