package org.qinghe.units;

import java.util.Comparator;
import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.access.Route.Entry;
import org.qinghe.web.UnrememberedPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets in by the routes the modules declare, and by no other. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What OWASP's Password Storage Cheat Sheet asks of Argon2id at least, in one lane. */
    private static final int KIBIBYTES = 19 * 1024;

    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, PASSES);
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("qinghe");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Two requests of one session at once, such as a button pressed twice, both write their notice for the next page. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSeveralRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** No text of the database can hold the character zero, and no keyboard types it. */
    @Bean
    HttpFirewall withoutZeroCharacters() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityFilterChain routes(
            HttpSecurity http,
            List<ModuleAccess> modules,
            PasswordSignIn signIn,
            OrganisationSignIn organisation,
            Viewers viewers,
            FirstRun firstRun,
            List<UnrememberedPages> unremembered)
            throws Exception {
        if (organisation.configured()) {
            organisation.addTo(http);
        }
        return http.authorizeHttpRequests(requests -> admit(requests, modules))
                .authenticationManager(new ProviderManager(signIn, organisation.provider()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(welcome())
                        .failureUrl("/sign-in?refused"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(unremembered.stream()
                        .flatMap(pages -> pages.patterns().stream())
                        .map(PathPatternRequestMatcher.withDefaults()::matcher)
                        .toArray(RequestMatcher[]::new)))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new FirstRunFirst(firstRun), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StillAdmitted(viewers), AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorFirst(), AuthorizationFilter.class)
                .addFilterAfter(new NewPasswordFirst(), AuthorizationFilter.class)
                .build();
    }

    /** Leads on to the page that was asked for before signing in. */
    private static AuthenticationSuccessHandler welcome() {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            Sessions.noteBrowser(request);
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<ModuleAccess> modules) {
        modules.stream()
                .flatMap(module -> module.routes().stream())
                .sorted(Comparator.comparing(Security::pattern))
                .forEach(route -> admit(requests, route));
        requests.anyRequest().denyAll();
    }

    /** Patterns are tried in the order of their specificity, so that {@code /care/waiting} is not taken for a person's number. */
    private static PathPattern pattern(Route route) {
        return PathPatternParser.defaultInstance.parse(route.pattern());
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Route route) {
        var matched = requests.requestMatchers(
                PathPatternRequestMatcher.withDefaults().matcher(route.method(), route.pattern()));
        switch (route.entry()) {
            case Entry.Open() -> matched.permitAll();
            case Entry.SignedIn() -> matched.authenticated();
            case Entry.Carrying(String permission) -> matched.hasAuthority(permission);
        }
    }
}
