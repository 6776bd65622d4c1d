package io.fupan.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source file is written as the formatter writes it; {@link Format} rewrites those that are not. */
class FormatTest {

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        List<Path> unformatted = new ArrayList<>();
        for (Path source : Format.sources()) {
            String text = Files.readString(source);
            if (!Format.formatted(text).equals(text)) unformatted.add(source);
        }
        assertThat(unformatted)
                .as("sources to rewrite with: mvn -pl meeting-service -Dfupan.web=skip test-compile exec:exec@format")
                .isEmpty();
    }
}
