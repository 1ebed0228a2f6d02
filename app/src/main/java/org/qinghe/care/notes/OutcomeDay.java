package org.qinghe.care.notes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.qinghe.care.entry.Entry;

/**
 * A day from which a person can be asked what came of job support.
 *
 * @param after how long after it began, a choice of {@link Sheet#JOB_OUTCOME}
 * @param noted whether the answer stands already
 */
public record OutcomeDay(String after, LocalDate day, boolean noted) {

    /** Three, six and twelve months after the first support began; none where none did yet. */
    static List<OutcomeDay> of(List<Entry<Written>> support, List<Entry<Written>> outcomes) {
        return support.stream()
                .filter(each -> !each.said().of("standing").equals("SOUGHT"))
                .map(Entry::happenedOn)
                .min(Comparator.naturalOrder())
                .stream()
                .flatMap(began -> Stream.of(
                        at("THREE_MONTHS", began.plusMonths(3), outcomes),
                        at("SIX_MONTHS", began.plusMonths(6), outcomes),
                        at("TWELVE_MONTHS", began.plusMonths(12), outcomes)))
                .toList();
    }

    private static OutcomeDay at(String after, LocalDate day, List<Entry<Written>> outcomes) {
        boolean noted =
                outcomes.stream().anyMatch(each -> each.said().of("after").equals(after));
        return new OutcomeDay(after, day, noted);
    }
}
