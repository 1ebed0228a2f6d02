package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a criterion turns its inputs into points. */
public sealed interface Kind {

    /** Points for each of what is counted. */
    record Each(Datum datum, BigDecimal points) {}

    /** How the periods of a figure become one value. */
    enum Gathering {
        SUM,
        MEAN,
        NEWEST
    }

    /** Points for each event, weighted, up to a cap, which is the full mark. */
    record Counts(List<Each> items, BigDecimal cap) implements Kind {
        public Counts {
            items = List.copyOf(items);
        }
    }

    /** The points of the best threshold that was reached; nothing below the lowest. */
    record Tiers(Datum datum, Gathering gathering, boolean lowerIsBetter, List<Tier> tiers) implements Kind {

        /** Points from that value on; up to that value where lower is better. */
        public record Tier(BigDecimal threshold, BigDecimal points) {}

        public Tiers {
            tiers = List.copyOf(tiers);
        }
    }

    /** The full mark, less points for each event, down to a floor. */
    record Deductions(BigDecimal full, List<Each> items, BigDecimal floor) implements Kind {
        public Deductions {
            items = List.copyOf(items);
        }
    }

    /** Points on top of the scheme's total, up to a cap. */
    record Bonus(List<Each> items, BigDecimal cap) implements Kind {
        public Bonus {
            items = List.copyOf(items);
        }
    }

    /** The share of those looked at that passed, times the full mark. */
    record Audit(Datum datum) implements Kind {}

    /**
     * Where the mean of a survey lies on its scale, times the full mark.
     *
     * @param least how many answers it takes to count
     */
    record Survey(Datum datum, BigDecimal lowest, BigDecimal highest, int least) implements Kind {}

    /**
     * One such event sets the grade, openly and beside the sum (一票否决).
     *
     * @param grade the code of the grade it sets; the lowest where empty
     */
    record Veto(Datum datum, String grade) implements Kind {}

    /**
     * How far an objective came of what was due by the last day, times the full mark.
     *
     * @param trajectory the same for every unit; where empty those of the unit's own objectives, which come with the inputs
     */
    record Aim(Datum datum, Gathering gathering, Optional<Trajectory> trajectory) implements Kind {}

    /** The data it counts on. */
    default List<Datum> data() {
        return switch (this) {
            case Counts(var items, var _) -> items.stream().map(Each::datum).toList();
            case Deductions(var _, var items, var _) ->
                items.stream().map(Each::datum).toList();
            case Bonus(var items, var _) -> items.stream().map(Each::datum).toList();
            case Tiers tiers -> List.of(tiers.datum());
            case Audit(var datum) -> List.of(datum);
            case Survey survey -> List.of(survey.datum());
            case Veto(var datum, var _) -> List.of(datum);
            case Aim aim -> List.of(aim.datum());
        };
    }

    /** Its own full mark, where it has one; the others give a share of what the tree gives them. */
    default Optional<BigDecimal> fullMark() {
        return switch (this) {
            case Counts counts -> Optional.of(counts.cap());
            case Deductions deductions -> Optional.of(deductions.full());
            case Tiers tiers -> tiers.tiers().stream().map(Tiers.Tier::points).max(BigDecimal::compareTo);
            case Bonus _, Audit _, Survey _, Veto _, Aim _ -> Optional.empty();
        };
    }

    /** Whether it is part of the scheme's total; bonus and veto stand beside it. */
    default boolean weighted() {
        return !(this instanceof Bonus || this instanceof Veto);
    }
}
