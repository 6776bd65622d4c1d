package io.fupan.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts people's calls by what they cost. Commands are counted where they come in from calls and sockets alike. */
@Configuration(proxyBeanMethods = false)
class CallLimits implements WebMvcConfigurer {

    /** Whatever reads a sheet of OKRs. */
    private static final List<String> SHEETS = List.of("/api/departments/*/imports", "/api/departments/*/imports/*/*");

    private final Limits limits;

    CallLimits(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(counting(Kind.EXPORTS))
                .addPathPatterns(
                        "/api/meetings/*/events",
                        "/api/meetings/*/minutes",
                        "/api/meetings/*/replay",
                        "/api/departments/*/okrs.*",
                        "/api/me/data",
                        "/api/me/erasure");
        registry.addInterceptor(counting(Kind.ROOMS)).addPathPatterns("/api/meetings/*");
        registry.addInterceptor(counting(Kind.IMPORTS)).addPathPatterns(SHEETS);
        registry.addInterceptor(counting(Kind.VIEWS))
                .addPathPatterns("/api/**")
                .excludePathPatterns(SHEETS)
                .excludePathPatterns("/api/commands/*", "/api/sign-in/**", "/api/sign-out");
    }

    private HandlerInterceptor counting(Kind kind) {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .ifPresent(person -> limits.take(kind, person));
                return true;
            }
        };
    }
}
