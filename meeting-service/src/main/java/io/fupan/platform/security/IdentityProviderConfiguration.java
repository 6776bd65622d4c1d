package io.fupan.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The two addresses between which a browser is away at an identity provider. */
@Configuration(proxyBeanMethods = false)
class IdentityProviderConfiguration {

    private final Protection protection;
    private final PersonInSession people;

    IdentityProviderConfiguration(Protection protection, PersonInSession people) {
        this.protection = protection;
        this.people = people;
    }

    @Bean
    @Order(0)
    SecurityFilterChain identityProviderChain(HttpSecurity http, IdentityProviders providers) {
        http.securityMatcher(IdentityProviders.BEGINNING + "/*", IdentityProviders.END + "*")
                .securityContext(context -> context.securityContextRepository(people))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable) // what comes back carries a state of its own
                .headers(protection::on)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable);
        providers.openIn(http);
        return http.build();
    }
}
