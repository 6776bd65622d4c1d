package io.fupan.platform.security;

import static io.fupan.Sample.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.RawCall;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks every call there is, found in the service itself, and every page and file, as nobody and as somebody. */
class HeadersIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final Set<RequestMethod> SAFE = Set.of(RequestMethod.GET, RequestMethod.HEAD);
    private static final List<String> PAGES = List.of(
            "/",
            "/convene",
            "/decisions",
            "/meetings/01900000-0000-7000-8000-000000000001",
            "/meetings/01900000-0000-7000-8000-000000000001/replay",
            "/index.html",
            "/minutes.css",
            "/stone.svg",
            "/assets/none.js",
            "/swagger-ui",
            "/swagger-ui/index.html",
            "/actuator/health/liveness",
            "/live",
            "/oauth2/authorization/house",
            "/login/oauth2/code/house",
            "/nowhere",
            "/%zz",
            "/..;/x",
            "/a%00b");

    @Test
    void everyAnswerCarriesItsProtection() {
        Visitor anna = SERVICE.seated(ANNA);
        String cookie = "Cookie: SESSION=" + anna.cookies().get("SESSION");
        Stream.concat(PAGES.stream(), calls(true).keySet().stream()).forEach(path -> {
            assertProtected(path, RawCall.get(SERVICE.port(), path));
            assertProtected(path, RawCall.get(SERVICE.port(), path, cookie));
        });
    }

    private static void assertProtected(String path, RawCall answer) {
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .as(path + ": " + answer.headers())
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "*")
                .doesNotContainPattern("script-src [^;]*unsafe");
        assertThat(answer.header("X-Content-Type-Options")).as(path).hasValue("nosniff");
        assertThat(answer.header("Server")).as(path).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).as(path).isEmpty();
        if (answer.status() == 400) return; // refused before anybody looked at what it is
        assertThat(answer.header("Referrer-Policy")).as(path).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy").orElse("")).as(path).contains("camera=()", "microphone=()");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).as(path).hasValue("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
        assertThat(answer.header("X-Frame-Options")).as(path).hasValue("DENY");
        if (path.startsWith("/api/"))
            assertThat(answer.header("Cache-Control").orElse("")).as(path).contains("no-store");
    }

    @Test
    void ourOwnPagesNeedNeitherInlineScriptNorInlineStyle() {
        assertThat(RawCall.get(SERVICE.port(), "/minutes.css")
                        .header("Content-Security-Policy")
                        .orElse(""))
                .contains("script-src 'self';", "style-src 'self';", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "data:", "http");
    }

    @Test
    void nothingIsChangedWithoutTokenOrFromAForeignPage() {
        Map<String, Set<String>> calls = calls(false);
        assertThat(calls).containsKeys("/api/sign-out", "/api/sign-in/demo", "/api/commands/OpenMeeting");
        Visitor anna = SERVICE.seated(ANNA);
        calls.forEach((path, methods) -> methods.forEach(method -> {
            var untold = anna.request(path)
                    .header("Content-Type", "application/json")
                    .header("Origin", anna.origin())
                    .method(method, BodyPublishers.ofString("{}"));
            assertThat(code(anna.send(untold))).as(path).isEqualTo("403 request-token-missing");
            var foreign = anna.posting(path, "{}")
                    .setHeader("Origin", "https://evil.example")
                    .method(method, BodyPublishers.ofString("{}"));
            assertThat(code(anna.send(foreign))).as(path).isEqualTo("403 foreign-origin");
        }));
    }

    /** A form of somebody else's page could be sent without a browser asking first. */
    @Test
    void nothingIsChangedByWhatAFormCanSend() {
        Visitor anna = SERVICE.seated(ANNA);
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data;boundary=x")) {
            var call = anna.posting("/api/commands/OpenMeeting", "{}").setHeader("Content-Type", type);
            assertThat(anna.send(call).statusCode()).as(type).isEqualTo(415);
        }
    }

    /** Path by path, placeholders filled in, what can be asked for ({@code reads}) or changed there. */
    private static Map<String, Set<String>> calls(boolean reads) {
        Map<String, Set<String>> calls = new TreeMap<>();
        SERVICE.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> methods(info, reads)
                        .forEach(method -> info.getPatternValues()
                                .forEach(path -> calls.computeIfAbsent(filled(path), _ -> new TreeSet<>())
                                        .add(method.name()))));
        return calls;
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo info, boolean reads) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        if (methods.isEmpty()) return reads ? Stream.of(RequestMethod.GET) : Stream.empty();
        return methods.stream().filter(method -> SAFE.contains(method) == reads);
    }

    private static String filled(String path) {
        return path.replace("{command}", "OpenMeeting")
                .replaceAll("\\{[^/]*}", "01900000-0000-7000-8000-000000000001")
                .replace("**", "x");
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }
}
