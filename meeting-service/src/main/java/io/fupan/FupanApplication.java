package io.fupan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the meeting service. */
@SpringBootApplication(scanBasePackages = "io.fupan.platform")
@ConfigurationPropertiesScan("io.fupan.platform")
public class FupanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FupanApplication.class, arguments);
    }
}
