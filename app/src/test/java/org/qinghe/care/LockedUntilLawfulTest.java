package org.qinghe.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** G3: with an empty register every way into care answers 423 and says what is missing. On a database of its own. */
@QingheTest
@TestPropertySource(properties = "qinghe.register=empty")
class LockedUntilLawfulTest {

    @Autowired
    MockMvc web;

    @Autowired
    List<ModuleAccess> modules;

    @Test
    void everyWayIntoCareIsLockedWhileTheRegisterIsEmpty() throws Exception {
        var viewer = SignedIn.viewer(UUID.randomUUID(), "", permissions());
        var routes = modules.stream()
                .filter(module -> module.module().equals("care"))
                .flatMap(module -> module.routes().stream())
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        var open = new ArrayList<String>();
        for (var route : routes) {
            var answer = web.perform(request(route.method(), URI.create(somePath(route)))
                            .with(SignedIn.as(viewer))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() != 423) {
                open.add(route.method() + " " + route.pattern() + " answers " + answer.getStatus());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void theAnswerSaysInWordsWhatIsMissingAndWhereToMendIt() throws Exception {
        web.perform(request(HttpMethod.GET, URI.create("/care"))
                        .with(SignedIn.as(SignedIn.viewer(UUID.randomUUID(), "", permissions()))))
                .andExpect(status().isLocked())
                .andExpect(content().string(containsString("/processing")));
    }

    /** Whoever looks for help is told whom to call all the same, and is not sent to a page that is locked. */
    @Test
    void theListOfServicesSaysThatItIsNotOpenAndWhomToCall() throws Exception {
        web.perform(request(HttpMethod.GET, URI.create("/open/find")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有开放")))
                .andExpect(content().string(containsString("12356")))
                .andExpect(content().string(not(containsString("/help/ask"))));
        web.perform(request(HttpMethod.GET, URI.create("/help/ask")))
                .andExpect(status().isLocked())
                .andExpect(content().string(containsString("首次联系")));
    }

    private static String somePath(Route route) {
        return route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private String[] permissions() {
        return Stream.concat(
                        modules.stream()
                                .flatMap(module -> module.permissions().stream())
                                .map(Permission::code),
                        Stream.of("safeguards.register"))
                .distinct()
                .toArray(String[]::new);
    }
}
