package org.qinghe.figures;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How often an indicator is counted, told from the plain dates of its periods in one file. The coarsest frequency on whose
 * first days nearly all of the dates lie is taken; a few stray dates are then mistakes and not a finer frequency. Where there
 * are too few dates to tell, what is already known of the indicator decides, and then the file as a whole.
 */
final class FrequencyGuess {

    private static final List<Frequency> COARSEST_FIRST =
            List.of(Frequency.YEAR, Frequency.QUARTER, Frequency.MONTH, Frequency.WEEK, Frequency.DAY);

    /** Enough different dates to tell a frequency from them alone. */
    private static final int ENOUGH = 4;

    private static final double NEARLY_ALL = 0.8;

    private FrequencyGuess() {}

    /**
     * The frequency of an indicator.
     *
     * @param days its different dates, as days after {@link #DAY_0}
     * @param known the frequencies under which its code is known
     * @param file the different dates of all indicators of the file
     */
    static Frequency of(BitSet days, Set<Frequency> known, BitSet file) {
        if (days.cardinality() >= ENOUGH) {
            return coarsest(days, NEARLY_ALL);
        }
        return onlyOne(days, known)
                .or(() -> Optional.of(coarsest(file, NEARLY_ALL))
                        .filter(whole -> (known.isEmpty() || known.contains(whole)) && share(days, whole) == 1))
                .or(() -> COARSEST_FIRST.stream()
                        .filter(each -> known.contains(each) && share(days, each) == 1)
                        .findFirst())
                .orElseGet(() -> coarsest(days, NEARLY_ALL));
    }

    private static Optional<Frequency> onlyOne(BitSet days, Set<Frequency> known) {
        var fitting = EnumSet.noneOf(Frequency.class);
        known.stream().filter(each -> share(days, each) == 1).forEach(fitting::add);
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
    }

    private static Frequency coarsest(BitSet days, double atLeast) {
        return COARSEST_FIRST.stream()
                .filter(each -> share(days, each) >= atLeast)
                .findFirst()
                .orElse(Frequency.DAY);
    }

    /** The share of the dates that are the first day of a period of that frequency. */
    private static double share(BitSet days, Frequency frequency) {
        long first = days.stream()
                .filter(day -> PeriodText.isFirstDay(frequency, date(day)))
                .count();
        return first / (double) Math.max(1, days.cardinality());
    }

    /** The dates that are not the first day of a period of that frequency. */
    static List<LocalDate> strays(BitSet days, Frequency frequency) {
        return days.stream()
                .mapToObj(FrequencyGuess::date)
                .filter(day -> !PeriodText.isFirstDay(frequency, day))
                .toList();
    }

    /** The day from which sets of dates count. */
    static final LocalDate DAY_0 = LocalDate.of(1800, 1, 1);

    private static final long EPOCH = DAY_0.toEpochDay();

    static int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - EPOCH);
    }

    static LocalDate date(int index) {
        return LocalDate.ofEpochDay(EPOCH + index);
    }

    /** The dates as a set. */
    static BitSet days(IntStream indices) {
        var days = new BitSet();
        indices.forEach(days::set);
        return days;
    }
}
