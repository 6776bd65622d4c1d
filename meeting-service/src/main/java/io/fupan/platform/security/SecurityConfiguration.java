package io.fupan.platform.security;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Who gets past the door at all; what they may inside is {@link io.fupan.access.WhoMay}'s to say. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final Protection protection;
    private final PersonInSession people;

    SecurityConfiguration(Protection protection, PersonInSession people) {
        this.protection = protection;
        this.people = people;
    }

    /** Files anybody may keep a copy of carry no cookie of anybody's. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .headers(protection::on)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain security(HttpSecurity http, OurOrigin origin, CsrfTokenRepository tokens) {
        return http.securityContext(context -> context.securityContextRepository(people))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
                .addFilterBefore(new OriginFilter(origin), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/sign-in", "/api/sign-in/**")
                        .permitAll()
                        .requestMatchers("/api/**", "/live")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(unknown()).accessDeniedHandler(denied()))
                .headers(protection::on)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whoever signs in gets another token than the one they came with. */
    @Bean
    SessionAuthenticationStrategy newcomers(CsrfTokenRepository tokens) {
        return new CsrfAuthenticationStrategy(tokens);
    }

    private static AuthenticationEntryPoint unknown() {
        return (request, response, _) -> ProblemWriter.write(request, response, Problem.of(401, "sign-in-required"));
    }

    private static AccessDeniedHandler denied() {
        return (request, response, reason) -> {
            String code = reason instanceof CsrfException ? "request-token-missing" : "forbidden";
            ProblemWriter.write(request, response, Problem.of(403, code));
        };
    }
}
