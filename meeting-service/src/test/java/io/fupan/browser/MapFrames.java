package io.fupan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Browser.StartTracingOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How smoothly the alignment map moves with 500 objectives: a window of Chromium is turned by wheel on every frame, and
 * the frames that were drawn are counted in the browser's own trace. Prints a line for each way of moving.
 *
 * <pre>{@code
 * mvn -q -pl web-client generate-resources
 * mvn -q -pl meeting-service -Dfupan.web=skip test-compile exec:exec@map
 * }</pre>
 */
public final class MapFrames {

    private static final int FRAMES = 240;
    private static final int ROUNDS = 5;
    private static final Path PAGES = Path.of("../web-client/target/classes/static");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TRACED =
            List.of("devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame", "blink.user_timing");

    /** Turns the wheel on every frame, there and back again; times it, and tells the trace when. */
    private static final String MOVE = """
        async ({ frames, x, y, near }) => {
          const map = document.querySelector('[aria-describedby=map-keys]');
          const box = map.getBoundingClientRect();
          const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
          const times = [];
          performance.mark('map-start');
          await new Promise((done) => {
            const turn = (time) => {
              times.push(time);
              if (times.length > frames) return done();
              const there = Math.floor(times.length / 60) % 2 === 0 ? 1 : -1;
              const how = { deltaX: x * there, deltaY: y * there, ctrlKey: near, bubbles: true, cancelable: true };
              map.dispatchEvent(new WheelEvent('wheel', { ...how, ...at }));
              requestAnimationFrame(turn);
            };
            requestAnimationFrame(turn);
          });
          performance.mark('map-end');
          return times.slice(1).map((time, i) => time - times[i]);
        }
        """;

    /** What is done to the page before it is moved. */
    private interface Preparation {
        void on(Page page);
    }

    private record Way(String name, Preparation preparation, int x, int y, boolean near) {}

    private static final List<Way> WAYS = List.of(
            new Way("an empty map, for comparison", MapFrames::empty, 0, 24, false),
            new Way("along the tree, near enough to read", _ -> {}, 0, 24, false),
            new Way("across the tree, near enough to read", _ -> {}, 16, 0, false),
            new Way("all 500 in the window, moved about", MapFrames::showAll, 3, 3, false),
            new Way("zooming from near to far and back", _ -> {}, 0, 30, true));

    private MapFrames() {}

    public static void main(String... args) throws IOException {
        HttpServer server = serve();
        Path executable = Chromium.executable().orElseThrow(() -> new IllegalStateException(Chromium.MISSING));
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment))) {
            LaunchOptions options = new LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu"));
            Browser chromium = playwright.chromium().launch(options);
            System.out.printf(
                    "%s, %d processors, no GPU; %d rounds of %d frames%n",
                    chromium.version(), Runtime.getRuntime().availableProcessors(), ROUNDS, FRAMES);
            for (Way way : WAYS) measure(chromium, server, way);
        } finally {
            server.stop(0);
        }
    }

    private static void measure(Browser chromium, HttpServer server, Way way) {
        List<Double> made = new ArrayList<>();
        List<Double> drawn = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Page page = open(chromium, server);
            way.preparation().on(page);
            chromium.startTracing(page, new StartTracingOptions().setCategories(TRACED));
            Object gaps = page.evaluate(MOVE, Map.of("frames", FRAMES, "x", way.x(), "y", way.y(), "near", way.near()));
            byte[] trace = chromium.stopTracing();
            ((List<?>) gaps).forEach(it -> made.add(((Number) it).doubleValue()));
            drawn.addAll(gaps(trace));
            page.context().close();
        }
        System.out.printf("%-40s made: %s   drawn: %s%n", way.name(), said(made), said(drawn));
    }

    /** What this machine, with whatever else it does, draws when there is nothing to be drawn. */
    private static void empty(Page page) {
        page.evaluate("document.querySelectorAll('[data-node], .world svg').forEach(it => it.remove())");
    }

    private static void showAll(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all"))
                .click();
    }

    /** Frames a second by the median and the slowest twentieth of the gaps, in ms, between one frame and the next. */
    private static String said(List<Double> gaps) {
        if (gaps.isEmpty()) return "none";
        List<Double> sorted = gaps.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double slow = sorted.get((int) (sorted.size() * 0.95));
        return "median %.0f, slowest 5 %% below %.0f a second, longest gap %.0f ms"
                .formatted(1000 / median, 1000 / slow, sorted.getLast());
    }

    private static List<Double> gaps(byte[] trace) {
        List<JsonNode> events = new ArrayList<>();
        JSON.readTree(trace).path("traceEvents").forEach(events::add);
        double start = at(events, "map-start");
        double end = at(events, "map-end");
        List<Double> times = events.stream()
                .filter(it -> it.path("name").asString("").equals("DrawFrame"))
                .map(it -> it.path("ts").asDouble() / 1000)
                .filter(it -> it >= start && it <= end)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) gaps.add(times.get(i) - times.get(i - 1));
        return gaps;
    }

    private static double at(List<JsonNode> events, String mark) {
        return events.stream()
                .filter(it -> it.path("name").asString("").equals(mark))
                .mapToDouble(it -> it.path("ts").asDouble() / 1000)
                .findFirst()
                .orElseThrow();
    }

    private static Page open(Browser chromium, HttpServer server) {
        NewContextOptions options = new NewContextOptions().setLocale("en-US").setViewportSize(1280, 800);
        Page page = chromium.newContext(options).newPage();
        page.route("**/api/**", MapFrames::answer);
        page.navigate(
                "http://localhost:%d/okrs/%s/map".formatted(server.getAddress().getPort(), WideMap.DEPARTMENT));
        page.locator("[data-node]").first().waitFor();
        return page;
    }

    private static void answer(Route route) {
        String path = route.request().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        String body = switch (path) {
            case "/api/me" -> WideMap.ME;
            case "/api/people" -> "{\"people\":[]}";
            case "/api/departments" -> WideMap.departments();
            case "/api/alignment" -> WideMap.alignment();
            default -> "{}";
        };
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    /** The built pages; every other address is one of the application's. */
    private static HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path asked = PAGES.resolve(exchange.getRequestURI().getPath().substring(1));
            Path file = Files.isRegularFile(asked) ? asked : PAGES.resolve("index.html");
            String name = file.getFileName().toString();
            String type = name.endsWith(".js") ? "text/javascript" : URLConnection.guessContentTypeFromName(name);
            exchange.getResponseHeaders().set("Content-Type", name.endsWith(".css") ? "text/css" : type);
            byte[] page = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
