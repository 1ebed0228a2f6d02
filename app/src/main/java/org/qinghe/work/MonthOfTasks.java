package org.qinghe.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month as a calendar: whole weeks from Monday, and what is due on each day.
 *
 * @param month the month
 * @param weeks seven days each; days of other months are shown without tasks
 * @param due the tasks by day
 * @param total how many there are; more than shown where the month is very full
 */
public record MonthOfTasks(YearMonth month, List<List<LocalDate>> weeks, Map<LocalDate, List<Task>> due, long total) {

    static MonthOfTasks of(YearMonth month, List<Task> tasks, long total) {
        var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        var weeks = Stream.iterate(monday, first -> !first.isAfter(month.atEndOfMonth()), first -> first.plusWeeks(1))
                .map(first -> first.datesUntil(first.plusDays(7)).toList())
                .toList();
        return new MonthOfTasks(month, weeks, tasks.stream().collect(Collectors.groupingBy(Task::due)), total);
    }

    public List<Task> on(LocalDate day) {
        return due.getOrDefault(day, List.of());
    }

    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    public long shown() {
        return due.values().stream().mapToLong(List::size).sum();
    }
}
