package io.fupan.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web client: one page under many addresses, and its files, whose names change with their content. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Which of them is shown is for the client to say. */
    @Controller
    static class Addresses {

        @GetMapping({
            "/meetings/**",
            "/decisions",
            "/okrs/**",
            "/convene",
            "/roles",
            "/access-log",
            "/invited",
            "/account",
            "/people",
            "/erasures",
            "/privacy",
            "/email",
            "/set-up",
            "/invitation",
            "/reset"
        })
        String page() {
            return "forward:/index.html";
        }
    }
}
