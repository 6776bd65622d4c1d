package io.fupan.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** What somebody sends may be told in the log, but never becomes a line of it. */
class LogLinesTest {

    private static final String FORGED = "2026-11-02T14:00:00.000+08:00  INFO io.fupan : all is well";

    private final LoggerContext context = new LoggerContext();
    private final PatternLayout layout = layout();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\n\n", " \n"})
    void aLineBreakStartsNone(String lineBreak) {
        List<String> lines = told("sent: x" + lineBreak + FORGED, null);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).isEqualTo("    | " + FORGED);
    }

    @Test
    void norDoesOneInAFailure() {
        List<String> lines = told("A request failed", new IllegalStateException("no\n" + FORGED));
        assertThat(lines).hasSizeGreaterThan(3).contains("    | " + FORGED);
        assertThat(lines.getFirst()).endsWith("A request failed");
        assertThat(lines.stream().skip(1)).allMatch(line -> line.isEmpty() || line.startsWith("    | "));
    }

    private List<String> told(String message, Throwable failure) {
        var event = new LoggingEvent("", context.getLogger("io.fupan.Some"), Level.WARN, message, failure, null);
        return List.of(layout.doLayout(event).split("[\\r\\n\\u0085\\u2028\\u2029]"));
    }

    private PatternLayout layout() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties settings = yaml.getObject();
        var pattern = new PatternLayout();
        pattern.setContext(context);
        pattern.getInstanceConverterMap().put("clr", ColorConverter::new);
        pattern.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        pattern.setPattern(settings.getProperty("logging.pattern.console"));
        pattern.start();
        return pattern;
    }
}
