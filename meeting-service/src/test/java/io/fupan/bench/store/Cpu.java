package io.fupan.bench.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * CPU seconds, from {@code /proc}; those of other processes are zero where there is none.
 *
 * @param ours of this process: the store, the decisions and the clients that give commands
 * @param postgres of the server and all its backends, also of those that ended
 * @param children of programs this one started and saw end: pgbench
 */
record Cpu(double ours, double postgres, double children) {

    private static final double TICKS_PER_SECOND = 100;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Cpu now(long postmaster) {
        double backends = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(it -> Stat.of(it.pid()).own())
                .sum();
        Stat server = Stat.of(postmaster);
        double ours = SYSTEM.getProcessCpuTime() / 1e9;
        return new Cpu(
                ours,
                backends + server.own() + server.ended(),
                Stat.of(ProcessHandle.current().pid()).ended());
    }

    Cpu plus(Cpu more) {
        return new Cpu(ours + more.ours, postgres + more.postgres, children + more.children);
    }

    Cpu since(Cpu before) {
        return new Cpu(ours - before.ours, postgres - before.postgres, children - before.children);
    }

    /**
     * @param own seconds of the process
     * @param ended seconds of its children that ended
     */
    private record Stat(double own, double ended) {

        static Stat of(long process) {
            try {
                String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
                // Behind the program's name, which may hold blanks: user, system, ended children's user and system.
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                return new Stat(ticks(fields, 11), ticks(fields, 13));
            } catch (IOException none) {
                return new Stat(0, 0);
            }
        }

        private static double ticks(String[] fields, int first) {
            return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) / TICKS_PER_SECOND;
        }
    }
}
