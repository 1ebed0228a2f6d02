package org.qinghe.prevention.teaching;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qinghe.web.Choices;

/**
 * From 1 September to 31 August.
 *
 * @param begins the year in which it begins
 */
public record SchoolYear(int begins) {

    private static final int BACK = 4;

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() < Month.SEPTEMBER.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** The one that was typed, by the year in which it begins; the running one where that is none of the choices. */
    public static SchoolYear typed(String year, LocalDate today) {
        return years(today).stream()
                .filter(each -> each.value().equals(year))
                .findFirst()
                .orElseGet(() -> of(today));
    }

    /** The next one, the running one and those before it. */
    private static List<SchoolYear> years(LocalDate today) {
        int next = of(today).begins + 1;
        return IntStream.rangeClosed(0, BACK)
                .mapToObj(back -> new SchoolYear(next - back))
                .toList();
    }

    public static Map<String, String> choices(LocalDate today) {
        return Choices.of(years(today), SchoolYear::value, SchoolYear::text);
    }

    public LocalDate first() {
        return LocalDate.of(begins, Month.SEPTEMBER, 1);
    }

    public SchoolYear before() {
        return new SchoolYear(begins - 1);
    }

    public String value() {
        return String.valueOf(begins);
    }

    public String text() {
        return begins + "–" + (begins + 1);
    }

    /** Whether a lesson of that day can still be entered: of this or the school year before, and not of a day to come. */
    static boolean canBeEntered(Optional<LocalDate> day, LocalDate today) {
        return day.filter(held -> !held.isAfter(today)
                        && !held.isBefore(of(today).before().first()))
                .isPresent();
    }
}
