package io.fupan.style;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Palantir's Java format over all sources. It parses with the JDK it runs on, hence here, on the toolchain's JDK, and
 * not in a Maven plugin, which would parse with Maven's own.
 */
public final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private Format() {}

    /** Rewrites every source that is not formatted and names it; started from the module's directory. */
    public static void main(String[] arguments) throws IOException, FormatterException {
        for (Path source : sources()) {
            String text = Files.readString(source);
            String formatted = formatted(text);
            if (formatted.equals(text)) continue;
            Files.writeString(source, formatted);
            System.out.println("formatted " + source);
        }
    }

    static String formatted(String text) throws FormatterException {
        return FORMATTER.formatSourceAndFixImports(text);
    }

    static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
