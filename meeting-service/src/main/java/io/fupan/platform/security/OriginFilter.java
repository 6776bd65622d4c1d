package io.fupan.platform.security;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends: what changes something, beside the token every such request carries, and a
 * socket's handshake, which carries none and therefore has to say where it comes from.
 */
final class OriginFilter extends OncePerRequestFilter {

    private static final String SOCKET = "/live";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> NEAR = Set.of("same-origin", "none");

    private final OurOrigin ours;

    OriginFilter(OurOrigin ours) {
        this.ours = ours;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) chain.doFilter(request, response);
        else ProblemWriter.write(request, response, Problem.of(403, "foreign-origin"));
    }

    private boolean isOurs(HttpServletRequest request) {
        if (request.getServletPath().equals(SOCKET)) return ours.is(request);
        return SAFE.contains(request.getMethod()) || ours.mayBe(request) && !isSentFromElsewhere(request);
    }

    /** Browsers also say whose page it is (Fetch Metadata); programs say nothing. */
    private static boolean isSentFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !NEAR.contains(site);
    }
}
