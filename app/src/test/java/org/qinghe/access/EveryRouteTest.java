package org.qinghe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qinghe.access.Route.Entry;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Knocks at every route of every module as every standard role and as nobody, through the real filters with a real session,
 * and compares who comes in with what the modules declare. Behind the door stands a note that somebody came in, not the
 * handler, so that nothing is changed.
 */
@QingheTest
class EveryRouteTest {

    private static final String PASSWORD = "three words together";

    /** What becomes of a request. */
    private enum Decision {
        IN,
        TO_SIGN_IN,
        REFUSED
    }

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    @Qualifier("springSessionRepositoryFilter")
    Filter sessions;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter security;

    @Autowired
    ServletContext servletContext;

    @ParameterizedTest
    @EnumSource
    void eachRoleComesInWhereItsPermissionsSayAndNowhereElse(StandardRole role) throws Exception {
        var session = Optional.of(signIn(role));
        var held = held(role);
        assertThat(surprises(session, route -> expected(route, held))).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInComesInOnlyWhereAnybodyMay() throws Exception {
        assertThat(surprises(
                        Optional.empty(),
                        route -> route.entry() instanceof Entry.Open ? Decision.IN : Decision.TO_SIGN_IN))
                .isEmpty();
    }

    @Test
    void noRoleComesInWhereNoModuleDeclaresARoute() throws Exception {
        var everything = Optional.of(signIn(StandardRole.values()));
        for (var method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
            assertThat(knock(everything, method, "/not-declared")).isEqualTo(Decision.REFUSED);
        }
        assertThat(knock(everything, HttpMethod.DELETE, "/places")).isEqualTo(Decision.REFUSED);
    }

    @Test
    void everyPermissionARouteAsksForIsDeclaredAndStartsWithSomebody() {
        var declared = modules.stream()
                .flatMap(module -> module.permissions().stream())
                .filter(permission -> !permission.startsWith().isEmpty())
                .map(Permission::code)
                .collect(Collectors.toSet());
        assertThat(routes().filter(route ->
                                route.entry() instanceof Entry.Carrying(String asked) && !declared.contains(asked))
                        .toList())
                .isEmpty();
    }

    /** What a route and somebody's permissions lead one to expect. */
    private interface Expectation {
        Decision of(Route route);
    }

    private static Decision expected(Route route, Set<String> held) {
        return switch (route.entry()) {
            case Entry.Open(), Entry.SignedIn() -> Decision.IN;
            case Entry.Carrying(String permission) -> held.contains(permission) ? Decision.IN : Decision.REFUSED;
        };
    }

    private List<String> surprises(Optional<Cookie> session, Expectation expectation) throws Exception {
        var surprises = new ArrayList<String>();
        for (var route : routes().filter(EveryHandlerTest::hasHandler).toList()) {
            var decision = knock(session, route.method(), somePath(route.pattern()));
            if (decision != expectation.of(route)) {
                surprises.add(route + ": " + decision);
            }
        }
        return surprises;
    }

    private Decision knock(Optional<Cookie> session, HttpMethod method, String path) throws Exception {
        var request = csrf().postProcessRequest(new MockHttpServletRequest(servletContext, method.name(), path));
        session.ifPresent(request::setCookies);
        var response = new MockHttpServletResponse();
        var in = new AtomicBoolean();
        sessions.doFilter(
                request,
                response,
                (inSession, out) -> security.doFilter(inSession, out, (admitted, answer) -> in.set(true)));
        if (in.get()) {
            return Decision.IN;
        }
        return response.getStatus() == 403 ? Decision.REFUSED : redirected(response);
    }

    private static Decision redirected(MockHttpServletResponse response) {
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");
        return Decision.TO_SIGN_IN;
    }

    private Stream<Route> routes() {
        return modules.stream().flatMap(module -> module.routes().stream());
    }

    private Set<String> held(StandardRole role) {
        return modules.stream()
                .flatMap(module -> module.permissions().stream())
                .filter(permission -> permission.startsWith().contains(role))
                .map(Permission::code)
                .collect(Collectors.toSet());
    }

    private static String somePath(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()).replace("/**", "/x");
    }

    private Cookie signIn(StandardRole... roles) throws Exception {
        var name = "r" + UUID.randomUUID().toString().substring(0, 8);
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        colleagues.open(unit.id(), name, "测试员", PASSWORD, false, List.of(roles));
        return Objects.requireNonNull(web.perform(
                        formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("qinghe"));
    }
}
