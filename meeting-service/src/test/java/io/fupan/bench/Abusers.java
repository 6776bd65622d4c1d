package io.fupan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fupan.vocabulary.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten {@link Abuser}s in a process of their own at the lowest priority, as on machines that are not ours: what they
 * cost is then the service's work alone, not theirs.
 */
final class Abusers {

    static final int CLIENTS = 10;

    private final Process process;

    private Abusers(Process process) {
        this.process = process;
    }

    static Abusers begin(int port, String meeting) {
        try {
            return new Abusers(new ProcessBuilder(
                            "nice",
                            "-n",
                            "19",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            Abusers.class.getName(),
                            String.valueOf(port),
                            meeting)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return how often they tried */
    long stop() {
        try {
            process.getOutputStream().close();
            return Long.parseLong(new String(process.getInputStream().readAllBytes(), UTF_8).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param arguments the port and the meeting; ends with its input */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        List<PersonId> people = Table.participants();
        List<Abuser> abusers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++)
            abusers.add(new Abuser(i, Table.signedIn(port, people.get(i % people.size())), arguments[1]));
        abusers.forEach(Thread::startVirtualThread);
        System.in.readAllBytes();
        abusers.forEach(Abuser::stop);
        System.out.println(abusers.stream().mapToLong(it -> it.attempts.get()).sum());
    }
}
