package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Viewer;
import org.qinghe.care.notes.Field;
import org.qinghe.care.notes.Sheet;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Puts SQL into every text that a request of any module can carry. Whatever is a statement's parameter stays text; whatever
 * became part of a statement would be refused by the database as a mistake in it, or show somebody else's person.
 */
@QingheTest
class InjectionTest {

    private static final List<String> INJECTED = List.of(
            "'",
            "' union select id::text, id::text from care.client --",
            "x'; select set_config('care.visitor', '%s', true); --",
            "') or true; --",
            "\\'; drop schema care cascade; --");

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    JdbcClient general;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private Viewer worker = SignedIn.viewer(UUID.randomUUID(), "");
    private UUID own = UUID.randomUUID();
    private UUID others = UUID.randomUUID();

    @BeforeEach
    void aPersonOfOnesOwnAndOneOfSomebodyElse() {
        Lawful.everything(general);
        worker = SignedIn.viewer(UUID.randomUUID(), "", permissions());
        var care = beans.createBean(InCare.class);
        own = care.with(worker, true, Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP);
        others = care.with(
                SignedIn.viewer(UUID.randomUUID(), "", Purposes.FIRST_CONTACT),
                true,
                Purpose.CARE,
                Purpose.SUPERVISION);
    }

    @Test
    void noTextOfARequestBecomesPartOfAStatement() throws Exception {
        var wrong = new ArrayList<String>();
        int sent = 0;
        for (var handler : handlers.getHandlerMethods().entrySet()) {
            var texts = texts(handler.getValue());
            if (!handler.getValue().getBeanType().getName().startsWith("org.qinghe.") || texts.isEmpty()) {
                continue;
            }
            for (var injected : INJECTED) {
                verdict(handler.getKey(), texts, injected.formatted(others)).ifPresent(wrong::add);
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(200);
        assertThat(wrong).isEmpty();
        assertThat(JdbcClient.create(owner)
                        .sql("select count(*) from care.assignment where client = ? and until_time is null")
                        .param(others)
                        .query(Long.class)
                        .single())
                .as("the other person is still there and still somebody else's")
                .isEqualTo(1);
    }

    @Test
    void aStatementMadeOfTextWouldBeFound() {
        var broken = org.assertj.core.api.Assertions.catchThrowable(
                () -> general.sql("select 1 from places.area where name_zh = '" + INJECTED.getFirst() + "'")
                        .query()
                        .listOfRows());
        assertThat(mistakeInAStatement(broken)).isTrue();
    }

    private Optional<String> verdict(RequestMappingInfo mapping, List<String> texts, String injected) {
        var method = mapping.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(each -> HttpMethod.valueOf(each.name()))
                .orElse(HttpMethod.GET);
        var pattern = mapping.getPatternValues().iterator().next();
        var request = request(method, URI.create(path(pattern)))
                .with(SignedIn.as(worker))
                .with(csrf())
                .param("for", "CARE");
        texts.forEach(name -> request.param(name, injected));
        try {
            var answer = web.perform(request).andReturn();
            var body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
            // What was typed is shown again in the form; somebody else's person in a link or a field is another matter.
            return mistakeInAStatement(answer.getResolvedException()) || body.contains("/care/" + others)
                    ? Optional.of(method + " " + pattern + " with " + injected)
                    : Optional.empty();
        } catch (Exception failed) {
            return mistakeInAStatement(failed)
                    ? Optional.of(method + " " + pattern + " with " + injected + ": " + failed.getMessage())
                    : Optional.empty();
        }
    }

    private String path(String pattern) {
        return pattern.replace("{person}", own.toString())
                .replace("notes/{path}", "notes/session")
                .replace("screening/{name}", "screening/PHQ9")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString())
                .replace("**", "x");
    }

    /** SQLSTATE 42: syntax error or access rule violation; the row-level security's refusal (42501) among them. */
    private static boolean mistakeInAStatement(@org.jspecify.annotations.Nullable Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && String.valueOf(refused.getSQLState()).startsWith("42")) {
                return true;
            }
        }
        return false;
    }

    /** The names under which a handler takes text. */
    private static List<String> texts(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .flatMap(parameter -> {
                    parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                    var type = parameter.getParameterType();
                    if (Map.class.isAssignableFrom(type)) {
                        return Stream.concat(
                                Stream.of("happenedOn"),
                                Sheet.SESSION.fields().stream().map(Field::name));
                    }
                    boolean text = type == String.class || Collection.class.isAssignableFrom(type);
                    var named = parameter.getParameterAnnotation(RequestParam.class);
                    var name = named == null || named.name().isEmpty() ? parameter.getParameterName() : named.name();
                    return text && name != null ? Stream.of(name) : Stream.empty();
                })
                .distinct()
                .toList();
    }

    private String[] permissions() {
        return modules.stream()
                .flatMap(module -> module.permissions().stream())
                .map(Permission::code)
                .distinct()
                .toArray(String[]::new);
    }
}
