package io.fupan.platform.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What holds unless said otherwise, where it depends on other settings: without another database we bring ours; with
 * ours we show the demo; and while anybody may sign in as anybody, only this machine may ask.
 */
final class Assumptions implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !environment.containsProperty("spring.datasource.url");
        assume(environment, Map.of("fupan.embedded-database", embedded, "fupan.demo", embedded));
        if (environment.getRequiredProperty("fupan.demo", Boolean.class)) {
            assume(environment, Map.of("server.address", "127.0.0.1"));
        }
    }

    private static void assume(ConfigurableEnvironment environment, Map<String, Object> properties) {
        environment.getPropertySources().addLast(new MapPropertySource("assumed " + properties.keySet(), properties));
    }
}
