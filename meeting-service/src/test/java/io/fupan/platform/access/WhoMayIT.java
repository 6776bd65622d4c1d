package io.fupan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Capabilities;
import io.fupan.Sample;
import io.fupan.events.Decider;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.service.WideLimits;
import io.fupan.vocabulary.DepartmentId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Everybody tries everything with every meeting, over HTTP and over sockets, and is told what {@link Expected} says. A
 * command, a call or a kind of frame nothing is said of fails.
 */
class WhoMayIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService(WideLimits.SETTINGS);

    private static final AtomicInteger CELLS = new AtomicInteger();
    private static Scenes stage;
    private static List<Scene> scenes;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void build() {
        stage = new Scenes(SERVICE);
        scenes = stage.build();
    }

    @AfterAll
    static void count() {
        System.out.println("who may what: " + CELLS + " cells");
        assertThat(CELLS.get()).isGreaterThan(5_000);
    }

    @Test
    void something_is_said_of_every_command_call_and_frame() throws ReflectiveOperationException {
        assertThat(Expected.commands())
                .containsExactlyInAnyOrderElementsOf(
                        Capabilities.DECISIONS.stream().map(Decider::name).toList());
        assertThat(Expected.calls().keySet()).containsExactlyInAnyOrderElementsOf(calls());
        Class<?> frame = Class.forName("io.fupan.platform.live.ClientFrame");
        assertThat(Expected.frames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(frame.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static Set<String> calls() {
        var mapping = SERVICE.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(call -> call.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Cast.Somebody> everybody() {
        return Cast.EVERYBODY;
    }

    @Test
    void a_meeting_is_read_by_those_who_see_it() throws Exception {
        atOnce(this::readMeetings);
        nothingIsWrong();
    }

    private void readMeetings(Cast.Somebody who) {
        for (Scene scene : scenes) {
            String sight = Expected.sees(who, scene) ? "200" : "404 meeting-not-found";
            List<String> views = List.of(
                    "",
                    "?at=" + scene.early(),
                    "?at=2100-01-01T00:00:00Z",
                    "/replay",
                    "/replay?after=" + scene.early(),
                    "/minutes");
            for (String view : views)
                expect(who + " reads " + scene + view, sight, read(who, scene, view, "application/json"));
            for (String form : List.of("text/html", "text/markdown"))
                expect(who + " reads minutes of " + scene + " as " + form, sight, read(who, scene, "/minutes", form));
            for (String view : List.of("/events", "/access-log", "/lobby")) {
                boolean may = Expected.mayCall(who, scene, "GET /api/meetings/{id}" + view);
                expect(who + " reads " + scene + view, may ? "200" : denied(who, scene), read(who, scene, view, "*/*"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void lists_hold_what_they_see(Cast.Somebody who) {
        Visitor visitor = stage.visitor(who);
        Set<String> listed = meetings(visitor.json("/api/meetings").path("meetings"));
        Set<String> decided = meetings(visitor.json("/api/decisions?size=200").path("decisions"));
        for (Scene scene : scenes) {
            String sight = Boolean.toString(Expected.sees(who, scene));
            expect(who + " finds " + scene + " in the list", sight, "" + listed.contains(scene.meeting() + ""));
            if (scene.cancelled()) continue; // nothing was decided there
            expect(who + " finds the decision of " + scene, sight, "" + decided.contains(scene.meeting() + ""));
        }
        nothingIsWrong();
    }

    private static Set<String> meetings(JsonNode lines) {
        return Set.copyOf(lines.findValuesAsString("meeting"));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void departments_see_their_own(Cast.Somebody who) {
        Set<String> shown = Set.copyOf(stage.visitor(who).json("/api/okrs").findValuesAsString("department"));
        boolean audits = who.here().contains("auditor");
        expect(who + " reads our OKRs", belongs(who.here()) || audits, shown.contains(Sample.DEPARTMENT + ""));
        expect(who + " reads their OKRs", belongs(who.there()) || audits, shown.contains(Scenes.OTHER + ""));
        sheets(who, Sample.DEPARTMENT, belongs(who.here()) || audits);
        sheets(who, Scenes.OTHER, belongs(who.there()) || audits);
        nothingIsWrong();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void sheets_are_imported_by_those_who_set(Cast.Somebody who) {
        imports(who, Sample.DEPARTMENT, who.here());
        imports(who, Scenes.OTHER, who.there());
        nothingIsWrong();
    }

    private void imports(Cast.Somebody who, DepartmentId department, Set<String> roles) {
        Expected.calls().forEach((call, those) -> {
            if (!call.contains("/imports")) return;
            String path = call.substring(call.indexOf('/'))
                    .replace("{id}", department.toString())
                    .replace("{import}", UUID.randomUUID().toString());
            Visitor visitor = stage.visitor(who);
            String got = code(call.startsWith("GET") ? visitor.get(path) : visitor.post(path, "{}"));
            // Nobody brought that file, and there are no OKRs in {}.
            String through = call.contains("{import}") ? "404 not-found" : "200";
            boolean may = !Collections.disjoint(roles, Cast.words(those));
            String denied = roles.contains("auditor") ? "403 not-allowed" : "404 not-found";
            expect(who + ": " + call + " of " + department, may ? through : denied, got);
        });
    }

    private void sheets(Cast.Somebody who, DepartmentId department, boolean may) {
        Expected.calls().forEach((call, those) -> {
            if (!those.equals("department")) return;
            String path = call.substring(call.indexOf('/'))
                    .replace("{id}", department.toString())
                    .replace("{item}", department.toString());
            expect(
                    who + ": " + path,
                    may ? "200" : "404 not-found",
                    code(stage.visitor(who).get(path)));
        });
    }

    private static boolean belongs(Set<String> roles) {
        return roles.contains("lead") || roles.contains("member");
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void names_are_told_to_colleagues_and_companions(Cast.Somebody who) {
        Set<String> known = Set.copyOf(stage.visitor(who).json("/api/people").findValuesAsString("person"));
        boolean colleague = Stream.concat(who.here().stream(), who.there().stream())
                .anyMatch(it ->
                        Set.of("lead", "member", "auditor", "administrator").contains(it));
        boolean companion = scenes.stream().anyMatch(it -> !it.other() && Expected.sees(who, it));
        expect(who + " knows themselves", true, known.contains(who.id() + ""));
        expect(
                who + " knows our host",
                colleague || companion,
                known.contains(Cast.of("host").id() + ""));
        expect(
                who + " knows a stranger",
                colleague || who.name().equals("stranger"),
                known.contains(Cast.of("stranger").id() + ""));
        nothingIsWrong();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void calls_about_no_meeting_answer_those_they_are_for(Cast.Somebody who) {
        Expected.calls().forEach((call, those) -> {
            if (!call.startsWith("GET ") || call.contains("{") || those.equals("lines")) return;
            Set<String> words = Cast.words(those);
            boolean open = words.contains("everybody") || words.contains("anybody");
            boolean may = open || who.here().stream().anyMatch(words::contains);
            HttpResponse<String> answer = stage.visitor(who).get(call.substring(4));
            expect(who + ": " + call, may ? "200" : "403 not-allowed", code(answer));
        });
        nothingIsWrong();
    }

    @Test
    void without_signing_in_there_is_nothing() {
        Scene scene = scenes.getFirst();
        Expected.calls().forEach((call, those) -> {
            if (those.equals("anybody")) return;
            String path = call.substring(call.indexOf('/'))
                    .replace("{id}", scene.meeting().toString())
                    .replace("{person}", Cast.of("host").id().toString())
                    .replace("{key}", "answers")
                    .replace("{item}", Sample.B1.toString())
                    .replace("{import}", Sample.B1.toString())
                    .replace("{command}", "JoinMeeting");
            Visitor visitor = SERVICE.visitor();
            HttpRequest.Builder request = visitor.posting(path, "{}");
            if (call.startsWith("GET")) request.method("GET", BodyPublishers.noBody());
            expect("nobody: " + call, "401 sign-in-required", code(visitor.send(request)));
        });
        nothingIsWrong();
    }

    @Test
    void commands_are_given_by_those_who_may() throws Exception {
        atOnce(this::giveCommands);
        nothingIsWrong();
    }

    private void giveCommands(Cast.Somebody who) {
        for (Scene scene : scenes) {
            for (String command : Expected.commands()) {
                String body = Bodies.of(command, scene).toString();
                String got = code(stage.visitor(who).command(command, body));
                String expected = answer(who, scene, command);
                boolean over = scene.cancelled() && expected.equals("let through") && inMeeting(scene, command);
                expect(
                        who + ": " + command + " in " + scene,
                        over ? "422 meeting-cancelled" : expected,
                        over ? got : plain(got, got.startsWith("422")));
            }
        }
    }

    /** Everybody by themselves: most of the time is spent waiting for the database. */
    private static void atOnce(Consumer<Cast.Somebody> tries) throws Exception {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Cast.Somebody who : Cast.EVERYBODY) all.add(each.submit(() -> tries.accept(who)));
            for (Future<?> one : all) one.get();
        }
    }

    @Test
    void commands_over_a_socket_are_the_same() throws Exception {
        atOnce(this::sendCommands);
        nothingIsWrong();
    }

    private void sendCommands(Cast.Somebody who) {
        TestSocket socket = stage.visitor(who).socket();
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            for (String command : Expected.commands()) {
                String id = UUID.randomUUID().toString();
                asked.put(id, who + " by socket: " + command + " in " + scene);
                expected.put(id, answer(who, scene, command).replaceFirst("^\\d+ ", ""));
                socket.send("{\"t\":\"do\",\"id\":\"%s\",\"command\":\"%s\",\"body\":%s}"
                        .formatted(id, command, Bodies.of(command, scene)));
            }
        }
        asked.forEach((id, what) -> {
            JsonNode answer = socket.next(frame -> frame.path("id").asString().equals(id));
            String code = answer.path("code").asString();
            boolean ruled = !Set.of("not-allowed", "meeting-not-found", "unknown-command", "malformed")
                    .contains(code);
            expect(what, Objects.requireNonNull(expected.get(id)), plain(code, ruled));
        });
    }

    /** A rule's refusal, or success: the policy let it through. */
    private static String plain(String got, boolean ruled) {
        return ruled || got.equals("200") ? "let through" : got;
    }

    private static String answer(Cast.Somebody who, Scene scene, String command) {
        if (!Expected.isForPeople(command)) return "400 unknown-command";
        if (Expected.may(who, scene, command)) return "let through";
        return inMeeting(scene, command) ? denied(who, scene) : "403 not-allowed";
    }

    private static boolean inMeeting(Scene scene, String command) {
        return Bodies.of(command, scene).path("meeting").asString().equals(scene.meeting() + "");
    }

    private static String denied(Cast.Somebody who, Scene scene) {
        return Expected.sees(who, scene) ? "403 not-allowed" : "404 meeting-not-found";
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void convening_under_an_id_that_is_taken_tells_nothing(Cast.Somebody who) {
        for (Scene scene : scenes) {
            String body = Bodies.of("ConveneMeeting", scene)
                    .put("meeting", scene.meeting().toString())
                    .toString();
            String got = code(stage.visitor(who).command("ConveneMeeting", body));
            String then = Expected.sees(who, scene) ? "422 meeting-already-convened" : "404 meeting-not-found";
            boolean may = Expected.may(who, scene, "ConveneMeeting");
            expect(who + " convenes " + scene + " again", may ? then : "403 not-allowed", got);
        }
        nothingIsWrong();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_room_is_joined_by_those_who_see_it(Cast.Somebody who) {
        TestSocket socket = stage.visitor(who).socket();
        for (Scene scene : scenes) {
            boolean sees = Expected.sees(who, scene);
            socket.send("{\"t\":\"join\",\"meeting\":\"" + scene.meeting() + "\"}");
            JsonNode joined = socket.next(
                    it -> Set.of("room", "refused").contains(it.path("t").asString()));
            expect(who + " joins " + scene, sees ? "room" : "meeting-not-found", told(joined));
            socket.send("{\"t\":\"here\",\"state\":{}}");
            socket.send("{\"t\":\"ping\",\"at\":1}");
            JsonNode after = socket.next(
                    it -> Set.of("pong", "refused").contains(it.path("t").asString()));
            expect(who + " is shown in " + scene, sees ? "pong" : "not-joined", told(after));
            if (!sees) socket.next("pong");
            socket.send("{\"t\":\"leave\"}");
        }
        nothingIsWrong();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void links_for_guests_are_made_by_those_who_host(Cast.Somebody who) {
        for (Scene scene : scenes) {
            String path = "/api/meetings/" + scene.meeting() + "/invites";
            String got = code(stage.visitor(who).post(path, "{\"until\":\"" + soon() + "\"}"));
            boolean may = Expected.mayCall(who, scene, "POST /api/meetings/{id}/invites");
            expect(
                    who + " makes a link to " + scene,
                    may ? "let through" : denied(who, scene),
                    plain(got, got.startsWith("422")));
        }
        nothingIsWrong();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void accounts_are_looked_after_by_administrators(Cast.Somebody who) {
        Expected.calls().forEach((call, those) -> {
            if (!call.startsWith("POST /api/accounts")) return;
            String path =
                    call.substring(5).replace("{person}", Cast.of("host").id().toString());
            boolean may = who.here().stream().anyMatch(Cast.words(those)::contains);
            // Nothing was said of whom to invite, and the host has no account.
            String through = call.contains("{") ? "404 not-found" : "400 malformed";
            String got = code(stage.visitor(who).post(path, "{}"));
            expect(who + ": " + call, may ? through : "403 not-allowed", got);
        });
        nothingIsWrong();
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static String told(JsonNode frame) {
        return frame.path("code").asString(frame.path("t").asString());
    }

    private static String read(Cast.Somebody who, Scene scene, String view, String accept) {
        Visitor visitor = stage.visitor(who);
        return code(visitor.send(
                visitor.request("/api/meetings/" + scene.meeting() + view).header("Accept", accept)));
    }

    private static String code(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) return "200";
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }

    private void expect(String what, Object expected, Object got) {
        CELLS.incrementAndGet();
        if (!expected.toString().equals(got.toString())) wrong.add(what + ": expected " + expected + ", got " + got);
    }

    private void nothingIsWrong() {
        assertThat(wrong).isEmpty();
    }
}
