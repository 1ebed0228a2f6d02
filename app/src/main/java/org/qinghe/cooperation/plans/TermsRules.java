package org.qinghe.cooperation.plans;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.qinghe.web.PrivateTelephone;

/** What every version keeps to, ours and theirs. */
final class TermsRules {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_PURPOSE = 1_000;
    static final int LONGEST_WHAT = 200;
    static final int LONGEST_WHO = 120;
    static final int LONGEST_REASON = 500;
    static final int MOST_TASKS = 30;

    private TermsRules() {}

    /** Whether one that came in a letter keeps to them. */
    static boolean keeps(Terms terms) {
        return isText(terms.title(), LONGEST_TITLE)
                && isText(terms.purpose(), LONGEST_PURPOSE)
                && isYear(terms.firstDay())
                && isYear(terms.lastDay())
                && !terms.lastDay().isBefore(terms.firstDay())
                && !terms.items().isEmpty()
                && terms.items().size() <= MOST_TASKS
                && terms.items().stream().map(Terms.Item::id).distinct().count()
                        == terms.items().size()
                && terms.items().stream().allMatch(item -> keeps(terms, item));
    }

    /** Whether somebody's own telephone stands in it. */
    static boolean namesSomebody(Terms terms) {
        return Stream.concat(
                        Stream.of(terms.title(), terms.purpose()),
                        terms.items().stream().flatMap(item -> Stream.of(item.what(), item.who())))
                .anyMatch(PrivateTelephone::isIn);
    }

    private static boolean keeps(Terms terms, Terms.Item item) {
        return isText(item.what(), LONGEST_WHAT)
                && isText(item.who(), LONGEST_WHO)
                && !item.due().isBefore(terms.firstDay())
                && !item.due().isAfter(terms.lastDay());
    }

    static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars()
                        .noneMatch(
                                sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t');
    }

    /** A day that a calendar of people's work can mean; a database holds others as well. */
    static boolean isYear(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2200;
    }
}
