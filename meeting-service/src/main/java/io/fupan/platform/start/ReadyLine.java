package io.fupan.platform.start;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go once the service answers. */
@Component
public class ReadyLine {

    /** What else there is to say comes after it. */
    public static final int ORDER = 0;

    @EventListener
    @Order(ORDER)
    void print(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        // A context that listens nowhere, as in some tests, has nowhere to go.
        if (!environment.containsProperty("local.server.port")) return;
        System.out.printf("Fupan is ready: http://localhost:%s/%n", environment.getProperty("local.server.port"));
    }
}
