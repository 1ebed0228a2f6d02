package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.work.Bilingual;

/** Reads the form of a criterion and says beside each field what is to be mended. */
final class CriterionCheck {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final List<String> WAY = List.of("begins", "baseline", "ends", "target");
    private static final Pattern TIER = Pattern.compile("(-?[\\d.]+)\\s*[:：]\\s*([\\d.]+)");

    private final CriterionForm form;
    private final Function<Datum.Figure, Boolean> known;
    private FieldErrors errors = FieldErrors.none();

    /** @param known whether there is such a figure */
    CriterionCheck(CriterionForm form, Function<Datum.Figure, Boolean> known) {
        this.form = form;
        this.known = known;
    }

    /** @param before the criterion that is changed, whose code and unchanged names stay */
    Checked<Node.Criterion> check(String code, Optional<Node.Criterion> before, Function<Bilingual, String> shown) {
        var name = text("name", true);
        text("section", false);
        var weight = form.kind().weighted() ? positive("weight") : BigDecimal.ZERO;
        var kind = kind();
        var missing = new Node.Missing(
                form.get("treatment").equals("NO_POINTS")
                        ? Node.Missing.Treatment.NO_POINTS
                        : Node.Missing.Treatment.LEFT_OUT,
                whole("least"));
        if (errors.any() || kind.isEmpty()) {
            return Checked.wrong(errors);
        }
        var kept =
                before.map(Node.Criterion::name).filter(old -> shown.apply(old).equals(name));
        return Checked.right(
                new Node.Criterion(code, kept.orElse(Bilingual.ofOne(name)), weight, kind.get(), missing, aspect()));
    }

    private Optional<Kind> kind() {
        return switch (form.kind()) {
            case COUNTS -> Optional.of(new Kind.Counts(items(), positive("most")));
            case BONUS -> Optional.of(new Kind.Bonus(items(), positive("most")));
            case DEDUCTIONS -> Optional.of(deductions());
            case TIERS -> tiers();
            case AUDIT -> shares().map(Kind.Audit::new);
            case SURVEY -> survey();
            case VETO -> datum(1).map(datum -> new Kind.Veto(datum, form.get("grade")));
            case AIM -> aim();
        };
    }

    private Kind deductions() {
        var full = positive("most");
        var floor = number("floor");
        if (floor.compareTo(full) > 0) {
            wrong("floor", "assessment.error.floor");
        }
        return new Kind.Deductions(full, items(), floor);
    }

    /** Every field is looked at, also where another is wrong. */
    private Optional<Kind> tiers() {
        var steps = steps();
        return datum(1).map(datum ->
                new Kind.Tiers(datum, gathering(), !form.get("lower").isEmpty(), steps));
    }

    private Optional<Kind> aim() {
        if (DatumKey.read(form.get("datum1"))
                .filter(Datum.Objective.class::isInstance)
                .isPresent()) {
            return ownAim();
        }
        var way = trajectory();
        return datum(1).filter(_ -> way.isPresent()).map(datum -> new Kind.Aim(datum, gathering(), way));
    }

    /** An objective has its trajectory from the plan; another typed beside it would be silently forgotten. */
    private Optional<Kind> ownAim() {
        WAY.stream()
                .filter(field -> !form.get(field).isEmpty())
                .forEach(field -> wrong(field, "assessment.error.ownWay"));
        return datum(1).map(datum -> new Kind.Aim(datum, Kind.Gathering.NEWEST, Optional.empty()));
    }

    private Optional<Kind> survey() {
        var lowest = number("lowest");
        var highest = number("highest");
        if (highest.compareTo(lowest) <= 0) {
            wrong("highest", "assessment.error.scale");
        }
        int least = whole("answers");
        return entered().map(datum -> new Kind.Survey(datum, lowest, highest, least));
    }

    private List<Kind.Each> items() {
        List<Kind.Each> items = new ArrayList<>();
        var seen = new HashSet<Datum>();
        for (int row = 1; row <= form.rows(); row++) {
            if (row > 1 && form.get("datum" + row).isEmpty()) {
                continue;
            }
            int at = row;
            datum(row).ifPresent(datum -> {
                if (!seen.add(datum)) {
                    wrong("datum" + at, "assessment.error.twice");
                }
                items.add(new Kind.Each(datum, positive("points" + at)));
            });
        }
        return items;
    }

    private Optional<Datum> datum(int row) {
        var field = "datum" + row;
        var chosen = form.get(field);
        if (chosen.isEmpty()) {
            wrong(field, "assessment.error.datum");
            return Optional.empty();
        }
        if (chosen.equals(DatumKey.ENTERED)) {
            var called = text("called" + row, true);
            return called.isEmpty() ? Optional.empty() : Optional.of(new Datum.Entered(called));
        }
        var datum = DatumKey.read(chosen).filter(this::offered);
        if (datum.isEmpty()) {
            wrong(field, "assessment.error.datum");
        }
        return datum;
    }

    private boolean offered(Datum datum) {
        return switch (datum) {
            case Datum.Figure figure -> known.apply(figure);
            case Datum.Objective(var figure) -> form.kind() == KindName.AIM && known.apply(figure);
            case Datum.TasksInTime _, Datum.Findings _, Datum.Entered _ -> true;
        };
    }

    /** A sample is a share: tasks done in time, or what somebody checked. */
    private Optional<Datum> shares() {
        var datum = datum(1);
        if (datum.filter(each -> !(each instanceof Datum.TasksInTime || each instanceof Datum.Entered))
                .isPresent()) {
            wrong("datum1", "assessment.error.share");
            return Optional.empty();
        }
        return datum;
    }

    private Optional<Datum> entered() {
        var datum = datum(1);
        if (datum.filter(each -> !(each instanceof Datum.Entered)).isPresent()) {
            wrong("datum1", "assessment.error.survey");
            return Optional.empty();
        }
        return datum;
    }

    private List<Kind.Tiers.Tier> steps() {
        List<Kind.Tiers.Tier> tiers = new ArrayList<>();
        for (var line : form.get("tiers")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()) {
            var match = TIER.matcher(line);
            if (!match.matches() || !isNumber(match.group(1).replaceFirst("^-", "")) || !isNumber(match.group(2))) {
                wrong("tiers", "assessment.error.tier", line);
                return List.of();
            }
            tiers.add(new Kind.Tiers.Tier(new BigDecimal(match.group(1)), new BigDecimal(match.group(2))));
        }
        if (tiers.stream().noneMatch(each -> each.points().signum() > 0)) {
            wrong("tiers", "assessment.error.tiers");
        }
        return tiers;
    }

    private Optional<Trajectory> trajectory() {
        var begins = day("begins");
        var ends = day("ends");
        var baseline = number("baseline");
        var target = number("target");
        if (begins.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        if (!ends.get().isAfter(begins.get())) {
            wrong("ends", "assessment.error.order");
            return Optional.empty();
        }
        if (target.compareTo(baseline) == 0) {
            wrong("target", "assessment.error.target");
            return Optional.empty();
        }
        return Optional.of(new Trajectory(List.of(
                new Trajectory.Milestone(begins.get(), baseline), new Trajectory.Milestone(ends.get(), target))));
    }

    private Kind.Gathering gathering() {
        return switch (form.get("gathering")) {
            case "MEAN" -> Kind.Gathering.MEAN;
            case "NEWEST" -> Kind.Gathering.NEWEST;
            default -> Kind.Gathering.SUM;
        };
    }

    private Node.Aspect aspect() {
        return Map.of("PARTICIPATION", Node.Aspect.PARTICIPATION, "LEARNING", Node.Aspect.LEARNING)
                .getOrDefault(form.get("aspect"), Node.Aspect.OTHER);
    }

    private String text(String field, boolean required) {
        var text = form.get(field);
        if (required && text.isEmpty()) {
            wrong(field, "assessment.error.empty");
        }
        if (text.length() > LONGEST) {
            wrong(field, "assessment.error.long", LONGEST);
        }
        return text;
    }

    private Optional<LocalDate> day(String field) {
        var day = TypedDay.of(form.get(field));
        if (day.isEmpty()) {
            wrong(field, "assessment.error.day");
        }
        return day;
    }

    private BigDecimal positive(String field) {
        var number = number(field);
        if (number.signum() <= 0) {
            wrong(field, "assessment.error.positive");
        }
        return number;
    }

    private int whole(String field) {
        var text = form.get(field);
        if (!text.matches("[1-9]\\d{0,4}")) {
            wrong(field, "assessment.error.whole");
            return 1;
        }
        return Integer.parseInt(text);
    }

    private BigDecimal number(String field) {
        var text = form.get(field);
        if (!isNumber(text)) {
            wrong(field, "assessment.error.number");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private void wrong(String field, String message, Object... arguments) {
        errors = errors.with(field, message, arguments);
    }
}
