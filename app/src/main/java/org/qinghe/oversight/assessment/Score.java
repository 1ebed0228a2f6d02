package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a part of a scheme gave a unit. */
public sealed interface Score {

    Node node();

    /** What it could give at most, after the weight of what was left out went to its neighbours; nothing for bonus and veto. */
    BigDecimal most();

    BigDecimal points();

    /** The points of a section: those of its parts, added up. */
    record OfSection(Node.Section node, BigDecimal most, BigDecimal points, List<Score> parts) implements Score {
        public OfSection {
            parts = List.copyOf(parts);
        }
    }

    /** The points of a criterion: its lines, added up. */
    record OfCriterion(
            Node.Criterion node, BigDecimal most, BigDecimal points, Standing standing, List<Line> lines, Said said)
            implements Score {
        public OfCriterion {
            lines = List.copyOf(lines);
        }
    }

    /** How a criterion came to its points. */
    enum Standing {
        SCORED,
        /** Not reported and left out, its weight gone to its neighbours. */
        LEFT_OUT,
        /** Not reported and without points. */
        NO_POINTS,
        /** No veto. */
        CLEAR,
        /** A veto. */
        STRUCK,
        /** Whether there is a veto was not reported. */
        UNKNOWN
    }

    default Stream<OfCriterion> criteria() {
        return switch (this) {
            case OfCriterion criterion -> Stream.of(criterion);
            case OfSection section -> section.parts().stream().flatMap(Score::criteria);
        };
    }
}
