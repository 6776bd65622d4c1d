package io.fupan.bench.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be measured, and at what length.
 *
 * @param sections in the order they run
 * @param rounds how often each contender has its turn, a first one to warm up not counted
 * @param slice how long a turn takes, whole seconds
 * @param most how many events the largest store holds
 * @param commands which commands the clients give, all when empty
 * @param profile where a flight recording is to go
 */
record Plan(
        boolean quick,
        List<String> sections,
        int rounds,
        Duration slice,
        long most,
        Set<String> commands,
        Optional<Path> profile) {

    static final String USAGE =
            "arguments: --quick --only=commands,half,appends,replay,growth --rounds=5 --seconds=5 --most=20m"
                    + " --commands=TakeStance,CastBallot,RaiseDispute --profile=target/store.jfr";

    static final List<String> ALL = List.of("commands", "half", "appends", "replay", "growth");

    private static final Set<String> KNOWN =
            Set.of("--quick", "--only", "--rounds", "--seconds", "--most", "--commands", "--profile");

    /** @throws IllegalArgumentException with one sentence when an argument is unknown */
    static Plan of(String[] arguments) {
        Map<String, String> given = Stream.of(arguments)
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it.length == 2 ? it[1] : "", (_, last) -> last));
        boolean quick = given.containsKey("--quick");
        List<String> sections = words(given.get("--only"));
        if (!KNOWN.containsAll(given.keySet()) || !ALL.containsAll(sections)) throw new IllegalArgumentException(USAGE);
        return new Plan(
                quick,
                sections.isEmpty() ? ALL : sections,
                Integer.parseInt(given.getOrDefault("--rounds", quick ? "3" : "5")),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--seconds", quick ? "1" : "4"))),
                count(given.getOrDefault("--most", quick ? "200k" : "2m")),
                Set.copyOf(words(given.get("--commands"))),
                Optional.ofNullable(given.get("--profile")).map(Path::of));
    }

    private static List<String> words(String given) {
        return given == null ? List.of() : List.of(given.split(","));
    }

    /** {@code 200k}, {@code 20m} or plain digits. */
    private static long count(String text) {
        String digits = text.toLowerCase(Locale.ROOT).replace("k", "000").replace("m", "000000");
        return Long.parseLong(digits);
    }
}
