package io.fupan.bench.store;

import java.util.Map;

/** Measures the event store beside what it is to be compared with; docs/benchmarks.md says how to read it. */
final class StoreBench {

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        try (Server server = Server.start()) {
            Machine.print(server);
            if (Pgbench.isMissing()) {
                System.out.println("pgbench is not on the PATH (Debian has it in postgresql-contrib): what is compared"
                        + " with it is left out.");
            }
            try (AutoCloseable _ =
                    plan.profile().isPresent() ? Flight.record(plan.profile().get()) : () -> {}) {
                run(server, plan);
            }
        }
    }

    private static void run(Server server, Plan plan) throws Exception {
        Map<String, Section> sections = Map.of(
                "commands", new Commands(server, plan),
                "half", new HalfLoad(server, plan),
                "appends", new Appends(server, plan),
                "replay", new Replay(server, plan),
                "growth", new Growth(server, plan));
        for (String section : plan.sections()) {
            sections.get(section).run();
            Machine.printLoad("after " + section);
        }
    }
}
