package io.fupan.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium, or its near relative, that this machine has. Tests bring none along. */
final class Chromium {

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    static final String MISSING = "Browser tests are skipped: no Chromium found; install it (Debian: apt-get install "
            + "chromium) or name one in FUPAN_CHROMIUM.";

    private Chromium() {}

    static Optional<Path> executable() {
        return Stream.of(named(), onThePath(), ELSEWHERE.stream().map(Path::of))
                .flatMap(candidates -> candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isRequired() {
        return Boolean.parseBoolean(System.getenv("FUPAN_REQUIRE_BROWSER"));
    }

    private static Stream<Path> named() {
        return Optional.ofNullable(System.getenv("FUPAN_CHROMIUM")).map(Path::of).stream();
    }

    private static Stream<Path> onThePath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<Path> directories = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .map(Path::of)
                .toList();
        return NAMES.stream().flatMap(name -> directories.stream().map(directory -> directory.resolve(name)));
    }
}
