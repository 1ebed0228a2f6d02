package org.qinghe.demo;

import java.io.Serializable;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.units.Responsible;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.warning.Confirming;
import org.qinghe.warning.WarningRaised;
import org.qinghe.work.PastWork;
import org.qinghe.work.ResponseOrigin;
import org.qinghe.work.ResponseOrigins;
import org.qinghe.work.TaskMove;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * The fictional office answers the documented rises and the units carry the responses forward, so that a newcomer finds one
 * that is closed, one that is overdue and one under way, and sees what the counts did afterwards.
 */
@Component
@Lazy
class DemoResponses {

    private static final Set<String> OF_THE_OFFICE = Set.of("work.read", "work.do", "work.lead");
    private static final Set<String> OF_A_UNIT = Set.of("work.read", "work.do");
    private static final int BEGIN_OF_WORK = 9;

    /** What is done when a warning of the indicator is raised in the township. */
    private record Awaited(String indicator, String township, DemoCourse course) {}

    private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();
    private final Confirming warnings;
    private final List<ResponseOrigins> origins;
    private final PastWork work;
    private final Indicators indicators;
    private final Units units;
    private final Responsible responsible;
    private final Clock clock;

    DemoResponses(
            Confirming warnings,
            List<ResponseOrigins> origins,
            PastWork work,
            Indicators indicators,
            Units units,
            Responsible responsible,
            Clock clock) {
        this.warnings = warnings;
        this.origins = origins;
        this.work = work;
        this.indicators = indicators;
        this.units = units;
        this.responsible = responsible;
        this.clock = clock;
    }

    /** Called when the county is loaded; later warnings are left to whoever tries the installation. */
    void answer(DemoGeography geography) {
        for (var course : DemoCourse.ALL) {
            var rise = DemoSignals.RISES.get(course.rise());
            var township = geography.townships().get(rise.township());
            awaited.add(new Awaited(rise.indicator(), township.code(), course));
        }
    }

    @ApplicationModuleListener
    void on(WarningRaised raised) {
        var indicator =
                indicators.find(raised.indicator()).map(found -> found.code()).orElse("");
        awaited.stream()
                .filter(each ->
                        each.indicator().equals(indicator) && each.township().equals(raised.area()))
                .filter(awaited::remove)
                .forEach(each -> carryOut(each.course(), raised.warning()));
    }

    private void carryOut(DemoCourse course, UUID warning) {
        var before = SecurityContextHolder.getContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            signIn(office(), OF_THE_OFFICE);
            warnings.confirm(warning, course.grounds());
            origins.stream()
                    .filter(each -> each.kind().equals("warning"))
                    .flatMap(each -> each.find(warning).stream())
                    .forEach(origin -> carryOut(course, origin));
        } finally {
            SecurityContextHolder.setContext(before);
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void carryOut(DemoCourse course, ResponseOrigin origin) {
        var response = work.start(origin, course.template(), at(course, 0, 0));
        var tasks = work.tasks(response);
        int minutes = 0;
        for (var step : course.steps()) {
            minutes += 5;
            take(step, tasks.get(step.task() - 1), at(course, step.day(), minutes));
        }
        if (!course.result().isEmpty()) {
            signIn(office(), OF_THE_OFFICE);
            work.close(
                    response,
                    course.result(),
                    at(course, course.steps().getLast().day(), minutes + 5));
        }
    }

    private void take(DemoCourse.Step step, PastWork.Given task, Instant at) {
        boolean byOffice = step.act() == DemoCourse.Step.Act.CONFIRM || step.act() == DemoCourse.Step.Act.RETURN;
        if (byOffice || task.unit().equals(office().id())) {
            signIn(office(), OF_THE_OFFICE);
        } else {
            signIn(units.find(task.unit()).orElseThrow(), OF_A_UNIT);
        }
        switch (step.act()) {
            case HAND_IN -> work.handIn(task.id(), "合计数.xlsx", DemoSheet.totals(step.words()), at);
            case COMMENT -> work.comment(task.id(), step.words(), at);
            case START, FINISH, CONFIRM, RETURN ->
                work.take(task.id(), TaskMove.valueOf(step.act().name()), step.words(), at);
        }
    }

    /** Some minutes after the work of that day begins; a day that has not come that far yet ends now. */
    private Instant at(DemoCourse course, int day, int minutes) {
        var now = clock.instant();
        var at = now.atZone(clock.getZone())
                .toLocalDate()
                .minusDays(course.daysAgo())
                .plusDays(day)
                .atTime(BEGIN_OF_WORK, 0)
                .plusMinutes(minutes)
                .atZone(clock.getZone())
                .toInstant();
        return at.isAfter(now) ? now : at;
    }

    private Unit office() {
        return units.findByCode(DemoUnits.OFFICE).orElseThrow();
    }

    /** Whoever answers for the unit directly acts for it. */
    private void signIn(Unit unit, Set<String> permissions) {
        var person = Optional.ofNullable(
                        responsible.directly(List.of(unit.id())).get(unit.id()))
                .orElseThrow();
        var viewer = new Viewer(
                person.account(), person.name(), unit.id(), unit.nameZh(), unit.nameEn(), unit.area(), permissions);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new Acting(viewer), null, List.of())));
    }

    private record Acting(Viewer viewer) implements Viewer.Carrier, Principal, Serializable {
        @Override
        public String getName() {
            return viewer.name();
        }
    }
}
