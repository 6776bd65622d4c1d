package io.fupan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AssumptionsTest {

    private static final Map<String, Object> ANOTHER_DATABASE =
            Map.of("spring.datasource.url", "jdbc:postgresql://db/fupan");

    @Test
    void withoutAnotherDatabaseOursShowsTheDemoToThisMachineAlone() {
        StandardEnvironment environment = assumedFrom(Map.of());

        assertThat(environment.getProperty("fupan.embedded-database")).isEqualTo("true");
        assertThat(environment.getProperty("fupan.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void anotherDatabaseGetsNoDemoAndServesEveryone() {
        StandardEnvironment environment = assumedFrom(ANOTHER_DATABASE);

        assertThat(environment.getProperty("fupan.embedded-database")).isEqualTo("false");
        assertThat(environment.getProperty("fupan.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void aDemoAskedForOnAnotherDatabaseStaysOnThisMachine() {
        StandardEnvironment environment =
                assumedFrom(Map.of("spring.datasource.url", "jdbc:postgresql://db/fupan", "fupan.demo", "true"));

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsSaidPrevails() {
        StandardEnvironment environment = assumedFrom(Map.of("fupan.demo", "false", "server.address", "10.0.0.1"));

        assertThat(environment.getProperty("fupan.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isEqualTo("10.0.0.1");
    }

    private static StandardEnvironment assumedFrom(Map<String, Object> said) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("said", said));
        new Assumptions().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
