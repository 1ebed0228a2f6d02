package org.qinghe.work.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qinghe.web.Words;
import org.qinghe.work.Task;
import org.qinghe.work.TaskState;
import org.qinghe.work.WorkNames;

/**
 * A plan drawn over its years: each measure a bar from its first day to its last, each task a mark on its last day.
 *
 * @param ticks where quarters begin
 * @param today where today is, or -1 where it lies outside the plan
 */
public record Timeline(int width, int height, List<Tick> ticks, int today, List<Row> rows) {

    private static final int WIDTH = 960;
    private static final int HEAD = 28;
    private static final int ROW = 44;

    /** The beginning of a quarter. */
    public record Tick(int x, String label) {}

    /**
     * A line of the drawing; one that heads an objective has no bar.
     *
     * @param top where it begins
     * @param said what stands above the bar
     * @param from where the bar begins
     * @param length how long it is, 0 for a heading
     * @param style how it is filled
     */
    public record Row(int top, String said, int from, int length, String style, List<Mark> marks) {}

    /** The last day of a task. */
    public record Mark(int x, String said, String style) {}

    static Timeline of(PlanView view, Words words) {
        var scale = new Scale(view.plan());
        List<Row> rows = new ArrayList<>();
        for (var objective : view.objectives()) {
            rows.add(new Row(
                    HEAD + rows.size() * ROW,
                    objective.objective().title().in(words) + " · " + words.t(objective.state()),
                    0,
                    0,
                    "",
                    List.of()));
            for (var measure : objective.measures()) {
                rows.add(row(measure, HEAD + rows.size() * ROW, scale, view.names()));
            }
        }
        var today = view.names().today();
        return new Timeline(
                WIDTH, HEAD + rows.size() * ROW, scale.ticks(), view.plan().covers(today) ? scale.at(today) : -1, rows);
    }

    private static Row row(MeasureView view, int top, Scale scale, WorkNames names) {
        var words = names.words();
        int from = scale.at(view.measure().begins());
        return new Row(
                top,
                String.join(
                        " · ",
                        view.measure().title().in(words),
                        names.unit(view.measure().unit()),
                        words.t(view.state().message())),
                from,
                Math.max(2, scale.at(view.measure().ends().plusDays(1)) - from),
                "qh-bar-" + view.state().name().toLowerCase(Locale.ROOT),
                view.tasks().stream()
                        .filter(task -> task.state() != TaskState.CANCELLED)
                        .map(task -> mark(task, scale, names))
                        .toList());
    }

    private static Mark mark(Task task, Scale scale, WorkNames names) {
        var words = names.words();
        return new Mark(
                scale.at(task.due()),
                String.join(
                        " · ",
                        task.title().in(words),
                        names.unit(task.unit()),
                        words.date(task.due()),
                        words.t(task.state().message())),
                !task.state().unfinished()
                        ? "qh-mark-done"
                        : task.overdue(names.today()) ? "qh-mark-late" : "qh-mark-open");
    }

    /** Days as places from left to right. */
    private record Scale(Plan plan) {

        int at(LocalDate day) {
            double days = ChronoUnit.DAYS.between(plan.firstDay(), plan.lastDay()) + 1.0;
            return Math.toIntExact(Math.round(
                    Math.clamp(ChronoUnit.DAYS.between(plan.firstDay(), day) / days, 0, 1) * WIDTH));
        }

        /** Every quarter of a short plan, every year of a long one. */
        List<Tick> ticks() {
            int months = plan.lastYear() - plan.firstYear() < 3 ? 3 : 12;
            return Stream.iterate(plan.firstDay(), day -> !day.isAfter(plan.lastDay()), day -> day.plusMonths(months))
                    .map(day -> new Tick(
                            at(day),
                            months == 12
                                    ? String.valueOf(day.getYear())
                                    : day.getYear() + " Q" + (day.getMonthValue() / 3 + 1)))
                    .toList();
        }
    }
}
