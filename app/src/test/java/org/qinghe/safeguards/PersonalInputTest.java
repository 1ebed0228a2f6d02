package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.testing.Written.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * G1 at the door: whatever a handler takes from a request, and whatever a form asks, is declared in {@code inputs.csv} with
 * what it holds, in the words of {@link PersonalDataTest}, and nothing that goes in or out is named like what Qinghe never
 * keeps.
 *
 * <p>A name is declared once for its module: {@code units.email,worker}. The digit that ends a repeated field is left out.
 */
@QingheTest
class PersonalInputTest {

    private static final Path DECLARED = Path.of("src/test/resources/inputs.csv");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Set<String> HOLDS = Set.of("none", "free", "worker", "client", "volunteer");

    /** The name of a form field, given to the element or to the template that writes it. */
    private static final Pattern FIELD = Pattern.compile("(?<!<meta )\\bname ?= ?\"([^\"]+)\"");

    /** Named so, and of a database, of the point that stands for an area in a scan, and of the corners of an area's boundary. */
    private static final Set<String> OF_NO_PERSON =
            Set.of("Outside.address", "Place.latitude", "Place.longitude", "Position.latitude", "Position.longitude");

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    ApplicationContext beans;

    @Test
    void everythingThatCanBeSentIsDeclared() throws IOException {
        assertThat(undeclared(inputs())).as("declare them in " + DECLARED).isEmpty();
        assertThat(declared().keySet()).as("declared and not there any more").isSubsetOf(inputs());
        assertThat(declared().values()).isSubsetOf(HOLDS);
        assertThat(declared().entrySet().stream().filter(each -> each.getValue().equals("client")))
                .as("what a person in care says is asked in care and nowhere else")
                .allMatch(each -> each.getKey().startsWith("care."));
        assertThat(declared().entrySet().stream().filter(each -> each.getValue().equals("volunteer")))
                .as("what a volunteer says is asked by the unit they help and nowhere else")
                .allMatch(each -> each.getKey().startsWith("prevention."));
    }

    @Test
    void theWalkSeesParametersRecordsAndFormFields() throws Exception {
        var method = Planted.class.getDeclaredMethod("handler", String.class, PlantedForm.class, String.class);
        assertThat(taken(method)).containsExactlyInAnyOrder("sfzh", "nickname", "inner.home", "renamed");
        assertThat(before(Planted.class).flatMap(each -> taken(each).stream())).containsExactly("birthplace");
        assertThat(inputs()).contains("units.email", "warning.reason", "work.title");
        assertThat(undeclared(Set.of("care.nickname"))).containsExactly("care.nickname");
    }

    @Test
    void nothingThatCanBeSentIsNamedLikeWhatQingheNeverKeeps() throws IOException {
        assertThat(inputs())
                .hasSizeGreaterThan(80)
                .noneMatch(name -> NeverKept.names(name.substring(name.indexOf('.') + 1)));
    }

    /** Whatever leaves as JSON, CSV, a workbook or a page is made of records. */
    @Test
    void noRecordThatAnAnswerCanBeMadeOfHasAPartNamedLikeWhatQingheNeverKeeps() {
        var parts = CLASSES.stream()
                .filter(JavaClass::isRecord)
                .flatMap(each -> each.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(parts).hasSizeGreaterThan(300);
        assertThat(parts.stream().filter(part -> NeverKept.names(part.substring(part.indexOf('.') + 1))))
                .isSubsetOf(OF_NO_PERSON);
    }

    private Set<String> inputs() throws IOException {
        var handlers = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .flatMap(handler -> Stream.concat(Stream.of(handler.getMethod()), before(handler.getBeanType())));
        var advice = beans.getBeansWithAnnotation(ControllerAdvice.class).values().stream()
                .flatMap(each -> before(ClassUtils.getUserClass(each)));
        var taken = Stream.concat(handlers, advice)
                .filter(method -> method.getDeclaringClass().getName().startsWith("org.qinghe."))
                .flatMap(method -> taken(method).stream().map(name -> module(method.getDeclaringClass()) + "." + name));
        return Stream.concat(taken, fields()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Spring calls with parts of the request before it calls the handler. */
    private static Stream<Method> before(Class<?> pages) {
        return Arrays.stream(pages.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, ModelAttribute.class)
                        || AnnotatedElementUtils.hasAnnotation(method, InitBinder.class));
    }

    private static Set<String> taken(Method handler) {
        return Arrays.stream(handler.getParameters())
                .flatMap(PersonalInputTest::taken)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> taken(Parameter parameter) {
        var type = parameter.getType();
        var bound = parameter.getParameterizedType();
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            return type.isRecord() ? components(bound) : Stream.of(parameter.getName());
        }
        if (type.isRecord() && !named(parameter, "page")) {
            return components(bound);
        }
        var name = Stream.of(PathVariable.class, RequestParam.class, RequestHeader.class, CookieValue.class)
                .filter(parameter::isAnnotationPresent)
                .map(annotation -> AnnotatedElementUtils.getMergedAnnotationAttributes(parameter, annotation))
                .map(attributes -> java.util.Objects.requireNonNull(attributes).getString("name"))
                .map(given -> given.isEmpty() ? parameter.getName() : given);
        return Map.class.isAssignableFrom(type) ? Stream.empty() : name;
    }

    private static boolean named(Parameter parameter, String name) {
        return parameter.isAnnotationPresent(ModelAttribute.class)
                && parameter.getAnnotation(ModelAttribute.class).value().equals(name);
    }

    private static Stream<String> components(Type record) {
        return Arrays.stream(ResolvableType.forType(record).toClass().getRecordComponents())
                .flatMap(PersonalInputTest::components);
    }

    private static Stream<String> components(RecordComponent component) {
        var elements = ResolvableType.forType(component.getGenericType()).getGenerics();
        var inner = elements.length == 1 ? elements[0].toClass() : component.getType();
        return inner.isRecord()
                ? components(inner).map(name -> component.getName() + "." + name)
                : Stream.of(component.getName());
    }

    private static Stream<String> fields() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList().stream()
                    .flatMap(PersonalInputTest::fields);
        }
    }

    private static Stream<String> fields(Path template) {
        try {
            return FIELD.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1).replaceAll("\\$\\{[^}]*}|\\d+$", ""))
                    .filter(name -> !name.isEmpty())
                    .map(name -> TEMPLATES.relativize(template).getName(0) + "." + name);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String module(Class<?> handler) {
        return handler.getPackageName().split("\\.")[2];
    }

    private static Set<String> undeclared(Set<String> inputs) throws IOException {
        var known = declared().keySet();
        return inputs.stream().filter(each -> !known.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> declared() throws IOException {
        var declared = new TreeMap<String, String>();
        for (var line : Files.readAllLines(DECLARED)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                var parts = List.of(line.split(","));
                assertThat(declared.put(parts.get(0), parts.get(1)))
                        .as("declared twice: " + line)
                        .isNull();
            }
        }
        return declared;
    }

    private record PlantedForm(String nickname, List<PlantedPart> inner) {}

    private record PlantedPart(String home) {}

    private static final class Planted {

        @ModelAttribute("search")
        String search(@RequestParam String birthplace) {
            return birthplace;
        }

        void handler(
                @RequestParam String sfzh,
                @ModelAttribute("draft") PlantedForm draft,
                @RequestHeader("renamed") String header) {}
    }
}
