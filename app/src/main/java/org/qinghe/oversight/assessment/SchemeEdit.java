package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;

/**
 * Changes a scheme criterion by criterion. Sections weigh what their criteria weigh together, so that a weight is a share of the
 * whole wherever it stands.
 *
 * @param scheme as it stands
 */
record SchemeEdit(Scheme scheme) {

    private record Placed(Optional<Node.Section> section, Node.Criterion criterion) {}

    Optional<Node.Criterion> find(String code) {
        return scheme.criteria().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The heading above a criterion, or empty text. */
    String sectionOf(String code, Words words) {
        return placed().filter(each -> each.criterion().code().equals(code))
                .flatMap(each -> each.section().stream())
                .map(each -> each.name().in(words))
                .findFirst()
                .orElse("");
    }

    /** A code no criterion has. */
    String freeCode() {
        return free("c", scheme.criteria().map(Node::code).toList());
    }

    /** With the criterion in that section: in the place of the one of its code, or at the end. */
    Scheme with(Node.Criterion criterion, String section, Words words) {
        var all = new ArrayList<Placed>();
        var under = heading(section, words);
        boolean replaced = false;
        for (var each : placed().toList()) {
            boolean same = each.criterion().code().equals(criterion.code());
            all.add(same ? new Placed(under, criterion) : each);
            replaced |= same;
        }
        if (!replaced) {
            all.add(new Placed(under, criterion));
        }
        return rebuilt(all);
    }

    Scheme without(String code) {
        return rebuilt(
                placed().filter(each -> !each.criterion().code().equals(code)).toList());
    }

    private Stream<Placed> placed() {
        return scheme.parts().stream().flatMap(part -> switch (part) {
            case Node.Criterion criterion -> Stream.of(new Placed(Optional.empty(), criterion));
            case Node.Section section -> section.criteria().map(each -> new Placed(Optional.of(section), each));
        });
    }

    private Optional<Node.Section> heading(String name, Words words) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var sections = scheme.parts().stream()
                .filter(Node.Section.class::isInstance)
                .map(Node.Section.class::cast)
                .toList();
        return sections.stream()
                .filter(each -> each.name().in(words).equals(name))
                .findFirst()
                .or(() -> Optional.of(new Node.Section(
                        free("s", sections.stream().map(Node::code).toList()),
                        Bilingual.ofOne(name),
                        BigDecimal.ZERO,
                        List.of())));
    }

    private Scheme rebuilt(List<Placed> all) {
        var parts = new LinkedHashMap<String, Node>();
        for (var each : all) {
            if (each.section().isEmpty()) {
                parts.put(each.criterion().code(), each.criterion());
            } else {
                var section = each.section().get();
                parts.merge(
                        section.code(),
                        filled(section, List.of(each.criterion())),
                        (one, other) -> filled(
                                section,
                                Stream.concat(one.criteria(), other.criteria()).toList()));
            }
        }
        return new Scheme(scheme.total(), List.copyOf(parts.values()), scheme.grades());
    }

    private static Node filled(Node.Section section, List<Node.Criterion> criteria) {
        var weight = criteria.stream().map(Node::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Node.Section(section.code(), section.name(), weight, List.copyOf(criteria));
    }

    private static String free(String letter, List<String> taken) {
        return Stream.iterate(taken.size() + 1, number -> number + 1)
                .map(number -> letter + number)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
