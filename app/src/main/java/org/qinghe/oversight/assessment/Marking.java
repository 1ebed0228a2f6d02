package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qinghe.oversight.assessment.Kind.Each;
import org.qinghe.oversight.assessment.Node.Criterion;
import org.qinghe.oversight.assessment.Node.Missing.Treatment;
import org.qinghe.oversight.assessment.Score.Standing;

/** Marks one criterion of one unit. */
record Marking(Criterion criterion, Inputs inputs) {

    /** Whether enough was reported: anything that is counted up, everything that is deducted, or the one thing asked for. */
    boolean reported() {
        return switch (criterion.kind()) {
            case Kind.Counts(var items, var _) -> items.stream().anyMatch(this::has);
            case Kind.Bonus(var items, var _) -> items.stream().anyMatch(this::has);
            case Kind.Deductions(var _, var items, var _) -> items.stream().allMatch(this::has);
            case Kind.Audit(var datum) -> inputs.share(datum).of() > 0;
            case Kind.Survey survey -> inputs.mean(survey.datum()).answers() >= Math.max(1, survey.least());
            case Kind.Aim aim -> has(aim.datum());
            case Kind.Tiers tiers -> has(tiers.datum());
            case Kind.Veto(var datum, var _) -> has(datum);
        };
    }

    boolean leftOut() {
        return criterion.kind().weighted() && criterion.missing().treatment() == Treatment.LEFT_OUT && !reported();
    }

    private boolean has(Each item) {
        return has(item.datum());
    }

    private boolean has(Datum datum) {
        return inputs.has(datum, criterion.missing());
    }

    /** @param most what the tree gives it at most; nothing where it was left out */
    Score.OfCriterion score(BigDecimal most) {
        if (!reported()) {
            return unreported(most);
        }
        return switch (criterion.kind()) {
            case Kind.Counts(var items, var cap) -> summed(most, capped(items, cap), Optional.of(cap));
            case Kind.Bonus(var items, var cap) -> summed(most, capped(items, cap), Optional.empty());
            case Kind.Deductions deductions -> summed(most, deducted(deductions), Optional.of(deductions.full()));
            case Kind.Tiers tiers -> summed(most, List.of(tier(tiers)), tiers.fullMark());
            case Kind.Audit(var datum) -> summed(most, List.of(audited(datum, most)), Optional.empty());
            case Kind.Survey survey -> summed(most, List.of(surveyed(survey, most)), Optional.empty());
            case Kind.Aim aim ->
                summed(
                        most,
                        List.of(aim.trajectory()
                                .map(way -> aimed(aim, way, most))
                                .orElseGet(() -> ownAim(aim.datum(), most))),
                        Optional.empty());
            case Kind.Veto(var datum, var _) -> vetoed(datum);
        };
    }

    private Score.OfCriterion unreported(BigDecimal most) {
        var standing = criterion.kind() instanceof Kind.Veto
                ? Standing.UNKNOWN
                : leftOut() ? Standing.LEFT_OUT : Standing.NO_POINTS;
        var lines = criterion.kind().data().stream()
                .map(datum -> line(Said.of("line.missing", datum), Points.NONE, datum))
                .toList();
        return new Score.OfCriterion(
                criterion, most, Points.NONE, standing, lines, Said.of("said." + standing, criterion.name()));
    }

    private List<Line> capped(List<Each> items, BigDecimal cap) {
        List<Line> lines = new ArrayList<>();
        for (var item : items) {
            lines.add(
                    has(item) ? counted(item) : line(Said.of("line.missing", item.datum()), Points.NONE, item.datum()));
        }
        var sum = sum(lines);
        var kept = sum.min(Points.round(cap)).max(Points.NONE);
        if (kept.compareTo(sum) != 0) {
            lines.add(Line.of(Said.of("line.cap", cap), kept.subtract(sum)));
        }
        return lines;
    }

    private Line counted(Each item) {
        var count = inputs.sum(item.datum());
        return line(
                Said.of("line.each", item.datum(), count, item.points()),
                Points.round(count.multiply(item.points())),
                item.datum());
    }

    private List<Line> deducted(Kind.Deductions deductions) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Said.of("line.full", deductions.full()), Points.round(deductions.full())));
        for (var item : deductions.items()) {
            lines.add(counted(new Each(item.datum(), item.points().negate())));
        }
        var sum = sum(lines);
        var kept = sum.max(Points.round(deductions.floor())).min(Points.round(deductions.full()));
        if (kept.compareTo(sum) != 0) {
            lines.add(Line.of(Said.of("line.floor", deductions.floor()), kept.subtract(sum)));
        }
        return lines;
    }

    private Line tier(Kind.Tiers tiers) {
        var value = inputs.gathered(tiers.datum(), tiers.gathering());
        var best = tiers.tiers().stream()
                .filter(each -> tiers.lowerIsBetter()
                        ? value.compareTo(each.threshold()) <= 0
                        : value.compareTo(each.threshold()) >= 0)
                .max(Comparator.comparing(Kind.Tiers.Tier::points));
        return line(
                best.map(each -> Said.of("line.tier", tiers.datum(), value, each.threshold(), each.points()))
                        .orElse(Said.of("line.tier.none", tiers.datum(), value)),
                best.map(each -> Points.round(each.points())).orElse(Points.NONE),
                tiers.datum());
    }

    private Line audited(Datum datum, BigDecimal most) {
        var share = inputs.share(datum);
        var said = share.seed().isPresent()
                ? Said.of(
                        "line.audit.drawn",
                        datum,
                        share.passed(),
                        share.of(),
                        share.seed().getAsLong())
                : Said.of("line.audit", datum, share.passed(), share.of());
        return line(
                said, Points.share(most, BigDecimal.valueOf(share.passed()), BigDecimal.valueOf(share.of())), datum);
    }

    private Line surveyed(Kind.Survey survey, BigDecimal most) {
        var mean = inputs.mean(survey.datum());
        var reached = mean.mean().max(survey.lowest()).min(survey.highest()).subtract(survey.lowest());
        return line(
                Said.of(
                        "line.survey",
                        survey.datum(),
                        Points.round(mean.mean()),
                        mean.answers(),
                        survey.lowest(),
                        survey.highest()),
                Points.share(most, reached, survey.highest().subtract(survey.lowest())),
                survey.datum());
    }

    private Line aimed(Kind.Aim aim, Trajectory trajectory, BigDecimal most) {
        var value = inputs.gathered(aim.datum(), aim.gathering());
        var day = inputs.span().last();
        return line(
                Said.of(
                        "line.aim",
                        aim.datum(),
                        Points.round(value),
                        trajectory.baseline(),
                        Points.round(trajectory.on(day)),
                        day),
                Points.round(most.multiply(trajectory.achieved(value, day))),
                aim.datum());
    }

    /** Every objective counts the same, however large its figure is. */
    private Line ownAim(Datum datum, BigDecimal most) {
        var achieved = inputs.achieved(datum);
        var mean = Points.mean(achieved.stream().reduce(BigDecimal.ZERO, BigDecimal::add), achieved.size());
        return line(
                Said.of("line.aim.own", datum, achieved.size(), Points.round(mean.movePointRight(2))),
                Points.round(most.multiply(mean)),
                datum);
    }

    private Score.OfCriterion vetoed(Datum datum) {
        var count = inputs.sum(datum);
        var standing = count.signum() > 0 ? Standing.STRUCK : Standing.CLEAR;
        return new Score.OfCriterion(
                criterion,
                Points.NONE,
                Points.NONE,
                standing,
                List.of(line(Said.of("line.veto", datum, count), Points.NONE, datum)),
                Said.of("said." + standing, criterion.name()));
    }

    /** The lines and, where the tree gives another full mark than the criterion's own, the line that scales them. */
    private Score.OfCriterion summed(BigDecimal most, List<Line> marked, Optional<BigDecimal> full) {
        var lines = new ArrayList<>(marked);
        var points = sum(lines);
        var scaled = full.filter(own -> own.compareTo(most) != 0).map(own -> Points.share(most, sum(marked), own));
        if (scaled.isPresent()) {
            lines.add(Line.of(
                    Said.of("line.scaled", full.orElseThrow(), most),
                    scaled.get().subtract(points)));
            points = scaled.get();
        }
        var said = criterion.kind().weighted()
                ? Said.of("said.SCORED", criterion.name(), points, most)
                : Said.of("said.BONUS", criterion.name(), points);
        return new Score.OfCriterion(criterion, most, points, Standing.SCORED, lines, said);
    }

    private Line line(Said said, BigDecimal points, Datum datum) {
        return new Line(said, points, inputs.of(datum), inputs.missing(datum));
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::points).reduce(Points.NONE, BigDecimal::add);
    }
}
