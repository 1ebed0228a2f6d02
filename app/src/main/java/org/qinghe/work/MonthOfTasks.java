package org.qinghe.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month as a calendar: whole weeks from Monday, and what is due on each day.
 *
 * @param month the month
 * @param weeks seven days each, those of the neighbouring months too that its first and last week have
 * @param due the tasks by day
 * @param total how many there are on all these days; more than shown where they are very full
 */
public record MonthOfTasks(YearMonth month, List<List<LocalDate>> weeks, Map<LocalDate, List<Task>> due, long total) {

    static MonthOfTasks of(YearMonth month, List<Task> tasks, long total) {
        var weeks = Stream.iterate(
                        firstDay(month), first -> !first.isAfter(lastDay(month)), first -> first.plusWeeks(1))
                .map(first -> first.datesUntil(first.plusDays(7)).toList())
                .toList();
        return new MonthOfTasks(month, weeks, tasks.stream().collect(Collectors.groupingBy(Task::due)), total);
    }

    /** The Monday on or before the first of the month. */
    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Sunday on or after the last of the month. */
    static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public List<Task> on(LocalDate day) {
        return due.getOrDefault(day, List.of());
    }

    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    /** Whether nothing is due in the month itself. */
    public boolean free() {
        return due.keySet().stream().noneMatch(this::contains);
    }

    public long shown() {
        return due.values().stream().mapToLong(List::size).sum();
    }
}
