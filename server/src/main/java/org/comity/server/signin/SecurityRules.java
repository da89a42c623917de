package org.comity.server.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.comity.server.rights.Actor;
import org.comity.server.store.UserStore;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets in: programs by token under {@code /api/}, people by session everywhere else. Everything that is not named as open needs a
 * sign-in; what a signed-in person may then do is decided at the desks and by the database.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityRules {

    /** No inline script or style, nothing from elsewhere, no framing, forms to ourselves alone. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] OPEN = {"/sign-in", "/v/**", "/health", "/error", "/favicon.ico"};

    /**
     * The network side of signing in.
     *
     * @param publicHost a name of the server beside the loopback ones; empty when there is none
     */
    public record Names(String publicHost) {}

    /** What happens when somebody has signed in: it goes on the record. */
    @FunctionalInterface
    public interface SignInBook extends Consumer<Actor> {}

    @Bean
    FilterRegistrationBean<HostCheck> hostCheck(Names names) {
        FilterRegistrationBean<HostCheck> registration =
                new FilterRegistrationBean<>(new HostCheck(names.publicHost()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SizeLimit> sizeLimit() {
        FilterRegistrationBean<SizeLimit> registration = new FilterRegistrationBean<>(new SizeLimit());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** PBKDF2 with the iterations that Spring Security 5.8 set: the strongest that the JDK has by itself. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, UserStore users) {
        headers(http);
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new BearerTokens(users), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((_, response, _) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problem(response, HttpStatus.UNAUTHORIZED, "Send a token: Authorization: Bearer TOKEN.");
                        })
                        .accessDeniedHandler(
                                (_, response, _) -> problem(response, HttpStatus.FORBIDDEN, "Not allowed.")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            UserStore users,
            SignInOffer offer,
            PasswordEncoder encoder,
            SignInBook book,
            Clock clock) {
        headers(http);
        HttpSessionCsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
        AuthenticationSuccessHandler welcome = welcome(book);
        DemoButtons demo = new DemoButtons(users, offer);
        demo.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        demo.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens))));
        demo.setAuthenticationSuccessHandler(welcome);
        demo.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler("/sign-in?error"));
        demo.setAuthenticationManager(new ProviderManager(new PasswordCheck(users, encoder, offer, clock)));
        return http.authenticationManager(new ProviderManager(new PasswordCheck(users, encoder, offer, clock)))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("user")
                        .passwordParameter("password")
                        .failureUrl("/sign-in?error")
                        .successHandler(welcome)
                        .permitAll())
                .addFilterBefore(demo, UsernamePasswordAuthenticationFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .build();
    }

    private static AuthenticationSuccessHandler welcome(SignInBook book) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/cases");
        return (request, response, authentication) -> {
            if (authentication instanceof SignedIn signedIn) {
                book.accept(signedIn.getPrincipal());
            }
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /** Answers with a problem document (RFC 9457), for refusals before any route is reached. */
    static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"type\": \"about:blank\", \"title\": \"%s\", \"status\": %d, \"detail\": \"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
