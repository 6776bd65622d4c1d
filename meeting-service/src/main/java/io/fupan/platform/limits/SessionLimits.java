package io.fupan.platform.limits;

import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a flood of calls away before it costs the database a look at its session. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionLimits extends OncePerRequestFilter {

    private final Limits limits;

    SessionLimits(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            session(request).ifPresent(session -> limits.take(Kind.REQUESTS, session));
        } catch (ProblemException tooMany) {
            ProblemWriter.write(request, response, tooMany.problem());
            return;
        }
        chain.doFilter(request, response);
    }

    /** By its hash alone: what is kept here must be of no use to anybody. */
    private static Optional<Integer> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().endsWith("SESSION"))
                .map(Cookie::getValue)
                .map(String::hashCode)
                .findFirst();
    }
}
