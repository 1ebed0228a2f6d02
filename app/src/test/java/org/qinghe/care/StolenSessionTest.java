package org.qinghe.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Consents;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Somebody sits at the session of a worker who may do everything in care. As soon as the person's consents are withdrawn, the
 * session, still alive, opens nothing of them on any route, for any purpose.
 */
@QingheTest
@DisplayName("A stolen session after withdrawal")
class StolenSessionTest {

    private static final List<Purpose> AGREED = List.of(Purpose.CARE, Purpose.FOLLOW_UP, Purpose.FIRST_CONTACT);

    /** The alias that {@link InCare} gives. */
    private static final String ALIAS = "小禾";

    @Autowired
    MockMvc web;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    JdbcClient general;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Gate gate;

    @Autowired
    Consents consents;

    private Viewer worker = SignedIn.viewer(UUID.randomUUID(), "");
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebodyIsInCare() {
        Lawful.everything(general);
        worker = SignedIn.viewer(UUID.randomUUID(), "", permissions());
        person = beans.createBean(InCare.class)
                .with(worker, true, Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP);
    }

    @Test
    void opensNothingMore() throws Exception {
        assertThat(opened()).as("what the session opens before").hasSizeGreaterThan(10);

        withdrawEverything();

        assertThat(opened()).isEmpty();
    }

    /** The ways that let somebody in, or show the name. */
    private List<String> opened() throws Exception {
        var opened = new ArrayList<String>();
        for (var route : routes()) {
            for (var purpose : AGREED) {
                var answer = answer(route, purpose);
                boolean refused = answer.getStatus() == 403 || answer.getStatus() == 404 || answer.getStatus() == 400;
                if (!refused
                        || answer.getContentAsString(StandardCharsets.UTF_8).contains(ALIAS)) {
                    opened.add(route.method() + " " + route.pattern() + " for " + purpose + ": " + answer.getStatus());
                }
            }
        }
        return opened;
    }

    private MockHttpServletResponse answer(Route route, Purpose purpose) throws Exception {
        var path = route.pattern()
                .replace("{person}", person.toString())
                .replace("notes/{path}", "notes/session")
                .replace("screening/{name}", "screening/PHQ9")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return web.perform(request(route.method(), URI.create(path))
                        .param("for", purpose.name())
                        .with(SignedIn.as(worker))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** Every way to a person, those that only show first: what changes something might end the care by itself. */
    private List<Route> routes() {
        Map<String, Route> routes = new LinkedHashMap<>();
        for (boolean shows : new boolean[] {true, false}) {
            modules.stream()
                    .filter(module -> module.module().equals("care"))
                    .flatMap(module -> module.routes().stream())
                    .filter(route -> route.pattern().startsWith("/care/{person}"))
                    .filter(route -> route.method().equals(HttpMethod.GET) == shows)
                    .forEach(route -> routes.put(route.method() + route.pattern(), route));
        }
        return List.copyOf(routes.values());
    }

    private void withdrawEverything() {
        SignedIn.now(worker);
        try {
            gate.open(Purpose.FIRST_CONTACT, room -> {
                consents.of(room, person).stream()
                        .sorted((one, other) -> Boolean.compare(
                                one.purpose() == Purpose.FIRST_CONTACT, other.purpose() == Purpose.FIRST_CONTACT))
                        .forEach(consent -> consents.withdraw(room, person, consent.id()));
                return true;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String[] permissions() {
        return modules.stream()
                .flatMap(module -> module.permissions().stream())
                .map(Permission::code)
                .distinct()
                .toArray(String[]::new);
    }
}
