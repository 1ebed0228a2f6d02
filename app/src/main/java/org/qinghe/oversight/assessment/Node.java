package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.qinghe.work.Bilingual;

/** A part of a scheme: a section with parts of its own, or a criterion. Weights are relative to their neighbours. */
public sealed interface Node {

    /** Short, unique within the scheme. */
    String code();

    Bilingual name();

    BigDecimal weight();

    /** Parts under one heading. */
    record Section(String code, Bilingual name, BigDecimal weight, List<Node> parts) implements Node {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What is judged.
     *
     * @param weight nothing for bonus and veto
     * @param kind how inputs become points
     * @param missing what happens where inputs are missing
     * @param aspect what it tells about
     */
    record Criterion(String code, Bilingual name, BigDecimal weight, Kind kind, Missing missing, Aspect aspect)
            implements Node {}

    /**
     * What happens where inputs are missing. They are never taken for zero unseen.
     *
     * @param treatment what becomes of the criterion's points
     * @param least how many periods of a figure must be reported, if there are so many in the span
     */
    record Missing(Treatment treatment, int least) {

        /** What becomes of the points. */
        public enum Treatment {
            /** The criterion is left out and its weight goes to its neighbours. */
            LEFT_OUT,
            /** No points, said as such. */
            NO_POINTS
        }
    }

    /** What a criterion tells about, for the caution about taking part without learning. */
    enum Aspect {
        OTHER,
        PARTICIPATION,
        LEARNING
    }

    default Stream<Criterion> criteria() {
        return switch (this) {
            case Criterion criterion -> Stream.of(criterion);
            case Section section -> section.parts().stream().flatMap(Node::criteria);
        };
    }
}
