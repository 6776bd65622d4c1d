package io.fupan.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.database.EmptyDataDirectory;
import io.fupan.platform.service.RawCall;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole review and much that is refused, and then the log, told as JSON and in more detail than usual. */
class LogsIT {

    @RegisterExtension
    final EmptyDataDirectory data = new EmptyDataDirectory();

    private final Map<PersonId, Visitor> visitors = new HashMap<>();

    @Test
    void everyLineIsOneObjectAndNoneHoldsASecret() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(
                        data.path(),
                        "fupan.demo=true",
                        "logging.structured.format.console=ecs",
                        "logging.level.root=info",
                        "logging.level.io.fupan=trace")
                .awaitReady()) {
            holdAReview(service.port());
            provoke(service.port());
            String log = service.output() + service.errors();
            assertThat(service.output().lines().filter(line -> !line.startsWith("Fupan is ready")))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(line -> assertThat(
                                    Visitor.JSON.readTree(line).path("message").isString())
                            .isTrue());
            for (Visitor visitor : visitors.values())
                assertThat(log).doesNotContain(visitor.cookies().values().toArray(String[]::new));
            assertThat(log.lines().filter(line -> line.matches(".*Refused [-0-9a-f]{36}: malformed.*")))
                    .as("much that was malformed, told once")
                    .hasSize(1);
            assertThat(log).doesNotContain("tenths", "knowledge base", "password-of-mine");
        }
    }

    private void holdAReview(int port) {
        for (var example : CommandExamples.inOrder())
            visitor(port, example.by())
                    .command(example.command(), example.body().toString());
    }

    private void provoke(int port) {
        Visitor visitor = visitors.values().iterator().next();
        for (String body : List.of(
                "{",
                "{\"meeting\":\"x\\n{\\\"message\\\":\\\"forged\\\"}\"}",
                "{\"value\":{\"tenths\":11},\"claim\":\"knowledge base\"}")) {
            visitor.command("CastBallot", body);
            visitor.command("RaiseDispute", body, UUID.randomUUID().toString());
            visitor.post("/api/sign-in/demo", body);
        }
        visitor.post("/api/sign-in/password", "{\"email\":\"a@example.com\",\"password\":\"password-of-mine\"}");
        visitor.get("/api/decisions?q=knowledge%20base&from=x%0aforged");
        RawCall.get(port, "/assets/file:/etc/passwd%0aforged");
        RawCall.get(
                port,
                "/assets/file:/etc/passwd",
                "Cookie: SESSION=" + visitor.cookies().get("SESSION"));
        RawCall.get(port, "/<>\"", "X: y");
    }

    private Visitor visitor(int port, PersonId person) {
        return visitors.computeIfAbsent(person, it -> {
            Visitor visitor = new Visitor(port, "localhost");
            visitor.signIn(it);
            return visitor;
        });
    }
}
