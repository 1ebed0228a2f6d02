package org.qinghe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What answers requests and what the modules declare is the same list. */
@QingheTest
class EveryHandlerTest {

    /** Answered by Spring Security's filters before any handler is asked. */
    private static final Set<String> FILTERS = Set.of("POST /sign-in", "POST /sign-out");

    /** Brought along by the framework and left closed: no route admits anybody. */
    private static final Set<String> CLOSED = Set.of("GET /actuator/health/**");

    /** The second is written so that jars without entries for their folders are searched too. */
    private static final List<String> RESOURCE_FOLDERS = List.of("classpath*:static", "classpath*:*/resources");

    private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([\\w|]+)}");

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    static boolean hasHandler(Route route) {
        return !FILTERS.contains(name(route));
    }

    @Test
    void everyHandlerIsDescribedByARoute() {
        var described = routes().map(EveryHandlerTest::name).collect(Collectors.toSet());
        assertThat(handlers()).isNotEmpty().isSubsetOf(described);
    }

    @Test
    void everyRouteLeadsSomewhere() {
        var handled = handlers();
        assertThat(routes().filter(EveryHandlerTest::hasHandler)
                        .filter(route -> !handled.contains(name(route)) && !leadsToAFile(route))
                        .toList())
                .isEmpty();
    }

    @Test
    void noRouteIsDeclaredTwice() {
        assertThat(routes().map(EveryHandlerTest::name)).doesNotHaveDuplicates();
    }

    private Set<String> handlers() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryHandlerTest::names)
                .filter(name -> !CLOSED.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A handler that takes any method can be reached by those that pages and forms use. */
    private static Stream<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().stream()
                .map(method -> method.asHttpMethod())
                .toList();
        var reachable = methods.isEmpty() ? List.of(HttpMethod.GET, HttpMethod.POST) : methods;
        return info.getPatternValues().stream()
                .flatMap(EveryHandlerTest::spelledOut)
                .flatMap(pattern -> reachable.stream().map(method -> method + " " + pattern));
    }

    /** A pattern such as {@code /tasks/{verb:start|finish}} stands for one way in for each word. */
    private static Stream<String> spelledOut(String pattern) {
        var found = ALTERNATIVES.matcher(pattern);
        return found.find()
                ? Stream.of(found.group(1).split("\\|"))
                        .map(word -> pattern.substring(0, found.start()) + word + pattern.substring(found.end()))
                : Stream.of(pattern);
    }

    private static boolean leadsToAFile(Route route) {
        return route.method() == HttpMethod.GET
                && RESOURCE_FOLDERS.stream().anyMatch(folder -> exists(folder + route.pattern()));
    }

    private static boolean exists(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .anyMatch(resource -> resource.exists());
        } catch (java.io.IOException none) {
            return false;
        }
    }

    private Stream<Route> routes() {
        return modules.stream().flatMap(module -> module.routes().stream());
    }

    private static String name(Route route) {
        return route.method() + " " + route.pattern();
    }
}
