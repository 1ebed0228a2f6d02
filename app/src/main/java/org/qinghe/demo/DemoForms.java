package org.qinghe.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.ReportForm;
import org.qinghe.figures.ReportForms;
import org.qinghe.figures.ReportState;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms of the fictional county and how its units kept to them: mostly in time, now and then late, sometimes not at all. */
@Component
@Lazy
class DemoForms {

    private static final String OF_TOWNSHIPS = "monthly-township";
    private static final int PERIODS = 12;
    private static final double LATE = 0.10;
    private static final double NEVER = 0.03;

    private final ReportForms forms;
    private final Indicators indicators;
    private final Units units;
    private final Clock clock;

    DemoForms(ReportForms forms, Indicators indicators, Units units, Clock clock) {
        this.forms = forms;
        this.indicators = indicators;
        this.units = units;
        this.clock = clock;
    }

    void handOut(long seed) {
        var chance = Chance.seeded(seed);
        var townships = units.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP)
                .toList();
        var weekly = DemoSignals.WEEKLY.stream().map(WeeklySignal::indicator).toList();
        assign(form("weekly-services", "乡镇服务周报", "Weekly services", Frequency.WEEK, 3, weekly), townships, chance);
        assign(
                form(OF_TOWNSHIPS, "乡镇预防工作月报", "Monthly prevention", Frequency.MONTH, 5, monthly("")),
                townships,
                chance);
        DemoSignals.MONTHLY.stream()
                .map(MonthlyReport::unit)
                .filter(code -> !code.isEmpty())
                .distinct()
                .flatMap(code -> units.findByCode(code).stream())
                .forEach(unit -> assign(ofBureau(unit), List.of(unit), chance));
    }

    private ReportForm ofBureau(Unit unit) {
        return form(
                "monthly-" + unit.code(),
                unit.nameZh() + "月报",
                unit.nameEn() + ", monthly",
                Frequency.MONTH,
                8,
                monthly(unit.code()));
    }

    private static List<String> monthly(String unit) {
        return Stream.concat(
                        DemoSignals.MONTHLY.stream()
                                .filter(report -> report.unit().equals(unit))
                                .map(MonthlyReport::indicator),
                        DemoSignals.LEVELS.stream()
                                .filter(level -> level.unit().equals(unit))
                                .map(MonthlyLevel::indicator))
                .toList();
    }

    private ReportForm form(
            String code, String nameZh, String nameEn, Frequency frequency, int dueDays, List<String> codes) {
        var ids = codes.stream()
                .flatMap(each -> indicators.find(each, frequency).stream())
                .map(indicator -> indicator.id())
                .toList();
        return forms.save(new ReportForm(UUID.randomUUID(), code, nameZh, nameEn, frequency, dueDays, ids));
    }

    private void assign(ReportForm form, List<Unit> reporting, Chance chance) {
        var running = Period.containing(form.frequency(), LocalDate.now(clock));
        for (var unit : reporting) {
            forms.assign(
                    form.id(),
                    unit.id(),
                    List.of(unit.area()),
                    running.plus(-PERIODS).start());
            Map<Period, Instant> received = new HashMap<>();
            for (int back = PERIODS; back >= 2; back--) {
                if (chance.random().nextDouble() >= NEVER) {
                    received.put(running.plus(-back), at(form, running.plus(-back), chance));
                }
            }
            forms.received(form.id(), unit.id(), received, ReportState.ACCEPTED);
            var newest = running.plus(-1);
            boolean silent = form.code().equals(OF_TOWNSHIPS) && DemoFlaws.isSilent(unit.code());
            if (chance.random().nextDouble() >= LATE && !silent) {
                forms.received(form.id(), unit.id(), Map.of(newest, at(form, newest, chance)), ReportState.SUBMITTED);
            }
        }
    }

    /** Some time of a working day before it is due, or a few days after; never in the future. */
    private Instant at(ReportForm form, Period period, Chance chance) {
        boolean late = chance.random().nextDouble() < LATE;
        var day = late
                ? form.due(period).plusDays(1 + chance.random().nextInt(4))
                : form.due(period).minusDays(chance.random().nextInt(Math.max(1, form.dueDays())));
        var at = day.atTime(8 + chance.random().nextInt(9), chance.random().nextInt(60))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        return at.isAfter(clock.instant()) ? clock.instant() : at;
    }
}
