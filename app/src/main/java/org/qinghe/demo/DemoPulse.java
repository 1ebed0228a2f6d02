package org.qinghe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.qinghe.staff.PastPulse;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Surveys among those who work for the fictional county: one of a year ago in which every group was large enough, one of half a
 * year ago in which few outside the townships answered, and one that is open, which those who sign in can answer.
 */
@Component
@Lazy
class DemoPulse {

    /** How much of a hundred each value from 1 to 5 has, by question. */
    private static final List<List<Integer>> LIKELY = List.of(
            List.of(18, 27, 25, 20, 10),
            List.of(12, 28, 28, 22, 10),
            List.of(3, 12, 25, 40, 20),
            List.of(4, 10, 26, 40, 20),
            List.of(8, 20, 32, 28, 12),
            List.of(2, 5, 18, 45, 30),
            List.of(10, 24, 33, 23, 10));

    private final PastPulse pulse;
    private final Units units;
    private final Colleagues colleagues;
    private final InTheNameOf person;
    private final Clock clock;

    DemoPulse(PastPulse pulse, Units units, Colleagues colleagues, InTheNameOf person, Clock clock) {
        this.pulse = pulse;
        this.units = units;
        this.colleagues = colleagues;
        this.person = person;
        this.clock = clock;
    }

    /** Once everybody's account is kept, since answers are written on connections of their own. */
    void ask() {
        person.act(DemoUnits.OFFICE, () -> {
            var today = LocalDate.now(clock);
            var random = new SplittableRandom(DemoCounty.SEED);
            var everybody = units.all().stream()
                    .flatMap(unit -> colleagues.of(unit.id()).stream().map(each -> new Worker(each, unit.kind())))
                    .toList();
            var first = open("去年工作状态调查", "Last year's pulse survey", today.minusDays(371));
            answer(first, everybody, random);
            pulse.close(first);
            var second = open("今年上半年工作状态调查", "This spring's pulse survey", today.minusDays(187));
            answer(second, fewOutsideTheTownships(everybody), random);
            pulse.close(second);
            var now = open("工作状态调查", "Pulse survey", today.minusDays(4));
            answer(
                    now,
                    everybody.stream().filter(Predicate.not(Worker::signsIn)).toList(),
                    random);
        });
    }

    private record Worker(Colleague colleague, Unit.Kind kind) {

        boolean signsIn() {
            return DemoUnits.PEOPLE.stream().anyMatch(each -> each.nameZh().equals(colleague.name()));
        }
    }

    /** Open for two weeks. */
    private UUID open(String titleZh, String titleEn, LocalDate opensOn) {
        return pulse.open(titleZh, titleEn, opensOn, opensOn.plusDays(14));
    }

    private static List<Worker> fewOutsideTheTownships(List<Worker> everybody) {
        List<Worker> some = new ArrayList<>();
        int others = 0;
        for (var worker : everybody) {
            if (worker.kind() == Unit.Kind.TOWNSHIP || others++ % 3 == 0) {
                some.add(worker);
            }
        }
        return some;
    }

    private void answer(UUID survey, List<Worker> workers, RandomGenerator random) {
        workers.forEach(worker -> pulse.answer(
                survey,
                worker.colleague().account(),
                worker.colleague().unit(),
                IntStream.range(0, PastPulse.QUESTIONS)
                        .mapToObj(question -> value(LIKELY.get(question), random))
                        .toList()));
    }

    private static int value(List<Integer> likely, RandomGenerator random) {
        int drawn = random.nextInt(100);
        int value = 0;
        for (int passed = 0; passed <= drawn; value++) {
            passed += likely.get(value);
        }
        return value;
    }
}
