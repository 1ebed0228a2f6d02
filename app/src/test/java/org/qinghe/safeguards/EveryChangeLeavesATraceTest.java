package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.testing.Written.CLASSES;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * G7: whoever changes something leaves an entry. Follows the calls of every handler that takes a POST, PUT, PATCH or DELETE
 * through the compiled classes, into every implementation of the interfaces it calls, until an entry is written.
 */
class EveryChangeLeavesATraceTest {

    private static final String BETWEEN_TWO =
            "between a worker and the contact they chose, who both see all of it; the trail must not tell that somebody asked";

    /** Handlers that change nothing of the county's, each with the reason. */
    private static final Map<String, String> CHANGE_NOTHING = Map.of(
            "PasskeyPages.toBegin",
            "makes a challenge for one answer, kept in the session",
            "PasskeyPages.toSignIn",
            "makes a challenge for one answer, kept in the session",
            "CheckPages.answer",
            "adds up the answers of a self-check for the page that comes back, and keeps nothing",
            "AnswerPages.answer",
            "the answer to a survey without names, of which running counts are kept; an entry would tell who answered and when",
            "QuizAnswerPages.answer",
            "a pupil's answer to a quiz without names, of which running counts are kept; an entry would tell when",
            "SupportPages.ask",
            BETWEEN_TWO,
            "SupportPages.answer",
            BETWEEN_TWO,
            "SupportPages.close",
            BETWEEN_TWO,
            "SupportPages.withdraw",
            BETWEEN_TWO);

    @Test
    void everyHandlerThatChangesSomethingCanWriteAnEntry() {
        var silent = new TreeSet<String>();
        var handlers = handlers();
        for (var handler : handlers) {
            var name = handler.getOwner().getSimpleName() + "." + handler.getName();
            if (!writes(handler) && !CHANGE_NOTHING.containsKey(name)) {
                silent.add(name);
            }
        }
        assertThat(handlers).hasSizeGreaterThan(15);
        assertThat(silent).isEmpty();
    }

    @Test
    void theReasonsAreOfHandlersThatExist() {
        assertThat(handlers().stream().map(each -> each.getOwner().getSimpleName() + "." + each.getName()))
                .containsAll(CHANGE_NOTHING.keySet());
    }

    @Test
    void theSearchFindsNoEntryWhereThereIsNone() {
        var reader = CLASSES.get(AuditPage.class).getMethods().stream()
                .filter(method -> method.getName().equals("search"))
                .findFirst()
                .orElseThrow();
        assertThat(writes(reader)).isFalse();
    }

    private static List<JavaMethod> handlers() {
        return CLASSES.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> Stream.of(
                                PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class)
                        .anyMatch(method::isAnnotatedWith))
                .toList();
    }

    private static boolean writes(JavaCodeUnit begin) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(begin));
        while (!open.isEmpty()) {
            var unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (var target : reached(unit)) {
                if (target.getOwner().isEquivalentTo(AuditTrail.class)
                        && target.getName().equals("record")) {
                    return true;
                }
                open.add(target);
            }
        }
        return false;
    }

    private static Set<JavaCodeUnit> reached(JavaCodeUnit unit) {
        Stream<CodeUnitAccessTarget> calls =
                unit.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget());
        Stream<CodeUnitAccessTarget> references =
                unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget());
        return Stream.concat(calls, references)
                .filter(target -> target.getOwner().getPackageName().startsWith("org.qinghe"))
                .flatMap(target -> Stream.concat(
                                Stream.of(target.getOwner()), target.getOwner().getAllSubclasses().stream())
                        .flatMap(owner -> named(
                                owner,
                                target.getName(),
                                target.getRawParameterTypes().size())))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaCodeUnit> named(JavaClass owner, String name, int parameters) {
        return owner.getCodeUnits().stream()
                .filter(each -> each.getName().equals(name)
                        && each.getRawParameterTypes().size() == parameters);
    }
}
