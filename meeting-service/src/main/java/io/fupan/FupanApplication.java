package io.fupan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the meeting service. */
@SpringBootApplication
public class FupanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FupanApplication.class, arguments);
    }
}
