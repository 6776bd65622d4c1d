package io.fupan.platform.web;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code 503} while starting (a demo half played is nobody's to see) and while draining. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Readiness extends OncePerRequestFilter {

    private static final Problem NOT_NOW = Problem.of(503, "unavailable").retryAfter(Duration.ofSeconds(1));

    private final ApplicationAvailability availability;

    Readiness(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.equals("/live");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) chain.doFilter(request, response);
        else ProblemWriter.write(request, response, NOT_NOW);
    }
}
