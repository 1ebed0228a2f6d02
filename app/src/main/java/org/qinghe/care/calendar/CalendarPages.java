package org.qinghe.care.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Paging;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker's own calendar, a day or a week at a time. */
@Controller
class CalendarPages {

    private final OwnCalendar calendar;
    private final AuditTrail trail;
    private final Clock clock;

    CalendarPages(OwnCalendar calendar, AuditTrail trail, Clock clock) {
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/calendar")
    String read(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam(defaultValue = "week") String span,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var today = LocalDate.now(clock);
        boolean week = !"day".equals(span);
        var first = week ? mondayOf(day.orElse(today)) : day.orElse(today);
        var until = first.plusDays(week ? 7 : 1);
        trail.record("care.calendarRead", "care", Map.of("from", first.toString(), "until", until.toString()));
        var lines = calendar.between(Viewer.required(), first, until);
        var paging = Paging.of(number, lines.size());
        model.addAttribute("first", first);
        model.addAttribute("week", week);
        model.addAttribute("today", today);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "days",
                lines.stream()
                        .skip(paging.offset())
                        .limit(paging.size())
                        .collect(Collectors.groupingBy(
                                line -> line.startsAt().atZone(clock.getZone()).toLocalDate(),
                                TreeMap::new,
                                Collectors.toList())));
        return "care/calendar/calendar";
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
