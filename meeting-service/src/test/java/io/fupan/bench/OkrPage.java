package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import io.fupan.platform.service.WideLimits;
import io.fupan.platform.web.CommandExamples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long a department's OKR page takes: {@value #CYCLES} cycles of {@value #OBJECTIVES} objectives with
 * {@value #KEY_RESULTS} key results, each with progress, all carrying the year. One reader asks for one cycle after the
 * other, over the network interface, as the page does.
 */
final class OkrPage {

    private static final int CYCLES = 6;
    private static final int OBJECTIVES = 5;
    private static final int KEY_RESULTS = 5;
    private static final int WARM_UP = 500;
    private static final int PAGES = 3_000;

    private final Visitor lead;
    private final String department;

    private OkrPage(Visitor lead, String department) {
        this.lead = lead;
        this.department = department;
    }

    /** @param arguments {@code --port=8080} to address a service with the demo that runs already */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CommandExamples.Example convening = CommandExamples.of("ConveneMeeting");
        try (Service service = Service.of(arguments, WideLimits.SETTINGS)) {
            var lead = new Visitor(service.port(), "localhost");
            lead.signIn(convening.by());
            var page = new OkrPage(lead, convening.body().get("department").asString());
            page.fill();
            page.ask(WARM_UP);
            page.print(page.ask(PAGES));
        }
    }

    private void fill() {
        String year = objective("2027", "Y1", "");
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            for (int i = 1; i <= OBJECTIVES; i++) keyResults(objective("2027-B" + cycle, "B" + i, "Y1"), i);
        }
        keyResults(year, 0);
    }

    private String objective(String cycle, String code, String supports) {
        String id = UUID.randomUUID().toString();
        ObjectNode body = body();
        ObjectNode objective = body.putObject("objective")
                .put("id", id)
                .put("cycle", cycle)
                .put("code", code)
                .put("text", "让新签客户在30天内看到第一个业务成果，并愿意告诉同行");
        if (!supports.isEmpty()) objective.put("supports", supports);
        lead.done("SetObjective", body.toString());
        return id;
    }

    private void keyResults(String objective, int number) {
        for (int i = 1; i <= KEY_RESULTS; i++) {
            String id = UUID.randomUUID().toString();
            ObjectNode body = body();
            ObjectNode keyResult = body.putObject("keyResult")
                    .put("id", id)
                    .put("objective", objective)
                    .put("code", "B" + number + "." + i)
                    .put("text", "30天内完成首个业务成果的新签客户占比从42%提升到70%")
                    .put("kind", "committed")
                    .put("weight", "0.2")
                    .put("due", "2027-12-31");
            keyResult.putObject("metric").put("unit", "%").put("start", "42").put("target", "70");
            lead.done("AddKeyResult", body.toString());
            lead.done(
                    "RecordProgress",
                    body().put("keyResult", id)
                            .put("value", "58")
                            .put("asOf", "2026-10-28")
                            .toString());
        }
    }

    private ObjectNode body() {
        return Visitor.JSON.createObjectNode().put("department", department);
    }

    private Measured ask(int times) {
        return Measured.of(IntStream.range(0, times).mapToLong(this::page));
    }

    private long page(int time) {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                lead.get("/api/departments/" + department + "/okrs?cycle=2027-B" + (time % CYCLES + 1));
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        return nanos;
    }

    private void print(Measured pages) {
        System.out.printf("%d cycles x %d objectives x %d key results%n", CYCLES, OBJECTIVES, KEY_RESULTS);
        System.out.println("a department's page   " + pages);
        System.out.printf(
                "load of the machine   %.1f on %d cores%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
