package org.qinghe.oversight.assessment;

import static org.qinghe.oversight.assessment.Given.entered;
import static org.qinghe.oversight.assessment.Given.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.qinghe.oversight.assessment.Kind.Each;
import org.qinghe.oversight.assessment.Kind.Gathering;
import org.qinghe.oversight.assessment.Node.Aspect;
import org.qinghe.oversight.assessment.Node.Missing;
import org.qinghe.oversight.assessment.Node.Missing.Treatment;
import org.qinghe.work.Bilingual;

/** Schemes and inputs of every shape, the same for the same seed. */
final class RandomSchemes {

    private final Random random;
    private int made;

    RandomSchemes(long seed) {
        random = new Random(seed);
    }

    /** A tree of sections of up to five criteria each, every kind in turn. */
    Scheme scheme(int criteria) {
        List<Node> sections = new ArrayList<>();
        for (int begun = 0; begun < criteria; ) {
            List<Node> parts = new ArrayList<>();
            int size = Math.min(1 + random.nextInt(5), criteria - begun);
            for (int i = 0; i < size; i++) {
                parts.add(criterion());
            }
            begun += size;
            Node section = new Node.Section("s" + made, Bilingual.ofOne("s"), number(1, 30), parts);
            sections.add(
                    random.nextInt(4) == 0
                            ? new Node.Section("d" + made, Bilingual.ofOne("d"), number(1, 30), List.of(section))
                            : section);
        }
        return new Scheme(
                BigDecimal.valueOf(100),
                sections,
                List.of(Given.grade("a", "80"), Given.grade("b", "50"), Given.grade("c", "0")));
    }

    private Node.Criterion criterion() {
        int number = made++;
        var kind = kind(number % 8, "c" + number);
        return new Node.Criterion(
                "c" + number,
                Bilingual.ofOne("c" + number),
                kind.weighted() ? number(1, 20) : BigDecimal.ZERO,
                kind,
                new Missing(random.nextBoolean() ? Treatment.LEFT_OUT : Treatment.NO_POINTS, 1 + random.nextInt(6)),
                Aspect.OTHER);
    }

    private Kind kind(int which, String code) {
        var figure = monthly(code);
        return switch (which) {
            case 0 -> new Kind.Counts(items(code), number(5, 30));
            case 1 ->
                new Kind.Tiers(
                        figure,
                        Gathering.values()[random.nextInt(3)],
                        random.nextBoolean(),
                        List.of(
                                new Kind.Tiers.Tier(number(0, 20), number(5, 6)),
                                new Kind.Tiers.Tier(number(20, 60), number(5, 6))));
            case 2 -> new Kind.Deductions(number(10, 30), items(code), number(0, 5));
            case 3 -> new Kind.Bonus(items(code), number(1, 5));
            case 4 -> new Kind.Audit(entered(code));
            case 5 -> new Kind.Survey(entered(code), BigDecimal.ONE, BigDecimal.valueOf(5), 10);
            case 6 -> new Kind.Veto(entered(code), random.nextBoolean() ? "b" : "");
            default ->
                new Kind.Aim(
                        figure,
                        Gathering.NEWEST,
                        Optional.of(new Trajectory(List.of(
                                new Trajectory.Milestone(LocalDate.of(2024, 12, 31), number(0, 5)),
                                new Trajectory.Milestone(LocalDate.of(2026, 6, 30), number(6, 20))))));
        };
    }

    private List<Each> items(String code) {
        return List.of(new Each(monthly(code), number(0, 2)), new Each(monthly(code + "b"), number(0, 2)));
    }

    /** What the units reported: of each datum every month, now and then none. */
    List<Input> inputs(Scheme scheme, List<UUID> units, double gaps) {
        List<Input> inputs = new ArrayList<>();
        for (var unit : units) {
            for (var criterion : scheme.criteria().toList()) {
                for (var datum : criterion.kind().data()) {
                    boolean silent = random.nextDouble() < gaps;
                    for (int month = 1; month <= 12; month++) {
                        if (!silent && random.nextDouble() >= gaps) {
                            inputs.add(Given.input(unit, datum, month, reading(criterion.kind())));
                        }
                    }
                }
            }
        }
        return inputs;
    }

    private Reading reading(Kind kind) {
        int of = random.nextInt(20);
        return switch (kind) {
            case Kind.Audit _ -> new Reading.Share(random.nextInt(of + 1), of, OptionalLong.of(of));
            case Kind.Survey _ -> new Reading.Mean(number(1, 5), of);
            case Kind.Veto _ -> new Reading.Amount(BigDecimal.valueOf(random.nextInt(200) == 0 ? 1 : 0));
            default -> new Reading.Amount(number(0, 6));
        };
    }

    private BigDecimal number(int from, int to) {
        return BigDecimal.valueOf(from * 100L + random.nextInt((to - from) * 100 + 1), 2);
    }

    static List<UUID> units(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new UUID(0, i))
                .toList();
    }
}
