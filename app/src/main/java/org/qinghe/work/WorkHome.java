package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What needs the viewer today: for a unit its own tasks, for the office what waits for it. */
@Component
class WorkHome implements HomeSection {

    private final TaskTable tasks;
    private final WorkScopes scopes;
    private final Clock clock;

    WorkHome(TaskTable tasks, WorkScopes scopes, Clock clock) {
        this.tasks = tasks;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        var scope = scopes.of(viewer);
        var today = LocalDate.now(clock);
        List<Line> lines = new ArrayList<>();
        if (viewer.may(WorkAccess.DO)) {
            var offered = TaskQuery.in(Set.of(TaskState.OFFERED)).of(viewer.unit());
            add(lines, words, "work.home.offered", "/tasks?list=mine", tasks.count(offered, scope), true);
            var returned = TaskQuery.in(Set.of(TaskState.RETURNED)).of(viewer.unit());
            add(lines, words, "work.home.returned", "/tasks?list=mine", tasks.count(returned, scope), true);
            var overdue = TaskQuery.overdue(today).of(viewer.unit());
            add(lines, words, "work.home.overdue", "/tasks?list=mine", tasks.count(overdue, scope), true);
            var fresh =
                    TaskQuery.in(Set.of(TaskState.OPEN)).of(viewer.unit()).from(today.plusDays(TaskList.DAYS_AHEAD));
            add(lines, words, "work.home.fresh", "/tasks?list=mine", tasks.count(fresh, scope), false);
            var week = TaskList.WEEK.query(viewer, today).of(viewer.unit());
            add(lines, words, "work.home.week", "/tasks?list=mine", tasks.count(week, scope), false);
        }
        if (viewer.may(WorkAccess.LEAD)) {
            var objected = TaskQuery.in(Set.of(TaskState.OBJECTED));
            add(lines, words, "work.home.objected", "/tasks?list=waiting", tasks.count(objected, scope), true);
            var waiting = TaskQuery.in(Set.of(TaskState.DONE));
            add(lines, words, "work.home.waiting", "/tasks?list=waiting", tasks.count(waiting, scope), false);
            var overdue = TaskList.OVERDUE.query(viewer, today);
            add(lines, words, "work.home.allOverdue", "/tasks?list=overdue", tasks.count(overdue, scope), true);
        }
        return lines;
    }

    private static void add(List<Line> lines, Words words, String message, String path, long count, boolean urgent) {
        if (count > 0) {
            lines.add(new Line(words.t(message), path, words.number(count), urgent));
        }
    }
}
