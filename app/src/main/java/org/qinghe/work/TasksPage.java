package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TasksPage {

    private final TaskTable tasks;
    private final WorkScopes scopes;
    private final WorkNaming naming;
    private final Clock clock;

    TasksPage(TaskTable tasks, WorkScopes scopes, WorkNaming naming, Clock clock) {
        this.tasks = tasks;
        this.scopes = scopes;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var scope = scopes.of(viewer);
        var chosen = TaskList.of(list);
        var query = chosen.query(viewer, LocalDate.now(clock));
        var paging = Paging.of(number, tasks.count(query, scope));
        var found = tasks.page(query, scope, paging);
        model.addAttribute("list", chosen);
        model.addAttribute("paging", paging);
        model.addAttribute("tasks", found);
        model.addAttribute("names", naming.ofTasks(found, page.words()));
        return "work/tasks";
    }

    @GetMapping("/tasks.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "all") String list, @ModelAttribute("page") Page page) {
        return Download.csv(table(list, page));
    }

    @GetMapping("/tasks.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "all") String list, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(list, page));
    }

    private DataTable table(String list, Page page) {
        var viewer = Viewer.required();
        var query = TaskList.of(list).query(viewer, LocalDate.now(clock));
        var scope = scopes.of(viewer);
        var count = tasks.count(query, scope);
        var found = tasks.page(query, scope, new Paging(1, Math.toIntExact(Math.max(1, count)), count));
        var names = naming.ofTasks(found, page.words());
        return new DataTable(
                page.t("work.tasks"),
                List.of(
                        page.t("work.column.parent"),
                        page.t("work.column.task"),
                        page.t("work.column.unit"),
                        page.t("work.column.person"),
                        page.t("work.column.due"),
                        page.t("work.column.state"),
                        page.t("work.column.daysLate")),
                found.stream().map(task -> row(task, names)).toList());
    }

    private static List<Object> row(Task task, WorkNames names) {
        return List.of(
                task.parent().title().in(names.words()),
                task.title().in(names.words()),
                names.unit(task.unit()),
                names.person(task.person()),
                task.due(),
                names.words().t(task.state().message()),
                task.overdue(names.today()) ? task.daysLate(names.today()) : 0);
    }
}
