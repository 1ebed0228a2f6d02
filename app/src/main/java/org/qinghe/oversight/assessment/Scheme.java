package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.work.Bilingual;

/**
 * What one version of a scheme says.
 *
 * @param total the points that the weighted criteria share
 * @param parts the tree
 * @param grades in any order; none where no grade is given
 */
public record Scheme(BigDecimal total, List<Node> parts, List<Grade> grades) {

    /**
     * A grade.
     *
     * @param code short, unique within the scheme
     * @param from the points from which on it is given
     */
    public record Grade(String code, Bilingual name, BigDecimal from) {}

    public Scheme {
        parts = List.copyOf(parts);
        grades = grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed().thenComparing(Grade::code))
                .toList();
    }

    public Stream<Node.Criterion> criteria() {
        return parts.stream().flatMap(Node::criteria);
    }

    /** The grade for that many points; the lowest where they reach none. */
    public Optional<Grade> grade(BigDecimal points) {
        return grades.stream()
                .filter(each -> points.compareTo(each.from()) >= 0)
                .findFirst()
                .or(this::lowest);
    }

    public Optional<Grade> lowest() {
        return grades.isEmpty() ? Optional.empty() : Optional.of(grades.getLast());
    }

    Optional<Grade> grade(String code) {
        return grades.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .or(this::lowest);
    }
}
