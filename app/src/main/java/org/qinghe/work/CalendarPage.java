package org.qinghe.work;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import org.qinghe.access.Viewer;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CalendarPage {

    private static final int MOST_TASKS = 500;

    private final TaskTable tasks;
    private final WorkScopes scopes;
    private final WorkNaming naming;
    private final Clock clock;

    CalendarPage(TaskTable tasks, WorkScopes scopes, WorkNaming naming, Clock clock) {
        this.tasks = tasks;
        this.scopes = scopes;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String show(@RequestParam(defaultValue = "") String month, @ModelAttribute("page") Page page, Model model) {
        var shown = month(month);
        var query = TaskQuery.in(EnumSet.complementOf(EnumSet.of(TaskState.CANCELLED)))
                .from(MonthOfTasks.firstDay(shown))
                .until(MonthOfTasks.lastDay(shown));
        var scope = scopes.of(Viewer.required());
        var found = tasks.page(query, scope, new Paging(1, MOST_TASKS, MOST_TASKS));
        model.addAttribute("month", MonthOfTasks.of(shown, found, tasks.count(query, scope)));
        model.addAttribute("names", naming.ofTasks(found, page.words()));
        return "work/calendar";
    }

    private YearMonth month(String typed) {
        try {
            var month = YearMonth.parse(typed);
            return month.getYear() >= TaskQuery.EARLIEST.getYear() && month.getYear() <= TaskQuery.LATEST.getYear()
                    ? month
                    : YearMonth.from(LocalDate.now(clock));
        } catch (DateTimeException notAMonth) {
            return YearMonth.from(LocalDate.now(clock));
        }
    }
}
