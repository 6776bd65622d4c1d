package io.fupan.platform.openapi;

import io.fupan.platform.security.OurOrigin;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document under {@code /v3/api-docs}, and the page that shows it under {@code /swagger-ui}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String ABOUT = """
        Reviews of OKRs in which every move is kept. Commands say what somebody wants; the answer comes once it is durable. \
        What changes in a meeting is told live over the socket `/live`, described in docs/live-protocol.md.

        The examples are one small review, in order; with the demo loaded, signed in as whoever may, each is accepted.\
        """;

    /** What is tried on that page brings its request token along. */
    OpenApiConfiguration(SwaggerUiConfigProperties page, OurOrigin origin) {
        page.getCsrf().setCookieName(origin.cookie("XSRF-TOKEN"));
    }

    @Bean
    OpenAPI document() {
        // Addresses relative to wherever the document was read from: nobody's host name belongs into it.
        return new OpenAPI()
                .info(new Info().title("Fupan").version("1").description(ABOUT))
                .servers(List.of(new Server().url("/")))
                .components(new Components());
    }

    @Bean
    OpenApiCustomizer calls() {
        return api -> {
            Problems.addTo(api.getComponents());
            Calls.describe(api);
            CommandPaths.addTo(api);
        };
    }
}
