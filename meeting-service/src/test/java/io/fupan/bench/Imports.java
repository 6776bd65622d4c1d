package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import io.fupan.platform.service.WideLimits;
import io.fupan.platform.web.CommandExamples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * How long a large sheet takes: {@value #ROWS} key results under {@value #OBJECTIVES} objectives, looked at, imported,
 * and looked at again, when nothing is to change. Over the network interface, on a durable database.
 */
final class Imports {

    private static final int ROWS = 10_000;
    private static final int OBJECTIVES = 2_000;

    private final Visitor lead;
    private final String imports;

    private Imports(Visitor lead, String department) {
        this.lead = lead;
        this.imports = "/api/departments/" + department + "/imports";
    }

    /** @param arguments {@code --port=8080} to address a service with the demo that runs already */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CommandExamples.Example convening = CommandExamples.of("ConveneMeeting");
        try (Service service = Service.of(arguments, WideLimits.SETTINGS)) {
            var lead = new Visitor(service.port(), "localhost");
            lead.signIn(convening.by());
            new Imports(lead, convening.body().get("department").asString()).run();
        }
    }

    private void run() {
        String sheet = sheet();
        System.out.printf("%,d rows, %,d objectives, %.1f MB%n", ROWS, OBJECTIVES, sheet.length() / 1e6);
        JsonNode looked = timed("looking", () -> posted(imports + "?name=large.csv", sheet, "text/csv"));
        String address = imports + "/" + looked.path("import").asString() + "/apply";
        System.out.println("  " + looked.path("counts"));
        timed("importing", () -> posted(address, "{}", "application/json"));
        JsonNode again = timed("looking again", () -> posted(imports + "?name=large.csv", sheet, "text/csv"));
        System.out.println("  " + again.path("counts"));
        System.out.printf(
                "load of the machine %.1f on %d cores%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private interface Work {
        JsonNode done();
    }

    private static JsonNode timed(String what, Work work) {
        long start = System.nanoTime();
        JsonNode answer = work.done();
        System.out.printf(
                "%-14s %.1f s%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
        return answer;
    }

    private JsonNode posted(String path, String body, String type) {
        HttpResponse<String> answer = lead.send(
                lead.posting(path, "{}").setHeader("Content-Type", type).POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        return Visitor.JSON.readTree(answer.body());
    }

    private static String sheet() {
        StringBuilder csv = new StringBuilder("周期,目标编号,目标,KR类型,KR编号,关键结果,单位,起始值,目标值,权重\n");
        int each = ROWS / OBJECTIVES;
        for (int row = 0; row < ROWS; row++) {
            int goal = row / each + 1;
            csv.append("2031年度,G").append(goal).append(",让第 ").append(goal).append(" 类客户续约时首先想到我们,承诺,G");
            csv.append(goal)
                    .append('.')
                    .append(row % each + 1)
                    .append(",第 ")
                    .append(row)
                    .append(" 项占比从42%提升到70%,%,42,70,");
            csv.append(1.0 / each).append('\n');
        }
        return csv.toString();
    }
}
