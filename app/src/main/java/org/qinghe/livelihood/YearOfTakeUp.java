package org.qinghe.livelihood;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What the offers of a year came to, a line for each sort of offer. */
public record YearOfTakeUp(Year year, List<Line> lines) {

    /**
     * One sort of offer.
     *
     * @param taken how many took one up, by month from January
     * @param asked how many asked for one, in the year
     */
    public record Line(Offer.Kind kind, List<Integer> taken, int asked) {

        public int takenInAll() {
            return taken.stream().mapToInt(Integer::intValue).sum();
        }
    }

    static YearOfTakeUp of(Year year, List<TakeUpTable.Counted> counted) {
        return new YearOfTakeUp(
                year,
                Arrays.stream(Offer.Kind.values())
                        .map(kind -> line(
                                kind,
                                counted.stream()
                                        .filter(each -> each.kind() == kind)
                                        .toList()))
                        .toList());
    }

    private static Line line(Offer.Kind kind, List<TakeUpTable.Counted> counted) {
        var taken = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> sum(
                        counted.stream().filter(each -> each.month() == month).toList(), TakeUpTable.Counted::taken))
                .toList();
        return new Line(kind, taken, sum(counted, TakeUpTable.Counted::asked));
    }

    private static int sum(List<TakeUpTable.Counted> counted, ToIntFunction<TakeUpTable.Counted> number) {
        return counted.stream().mapToInt(number).sum();
    }

    public boolean empty() {
        return lines.stream().allMatch(line -> line.asked() == 0);
    }
}
