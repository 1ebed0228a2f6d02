package org.qinghe.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The years that a drop-down offers: five, the newest first.
 *
 * @param newest as a rule the running one
 */
public record RecentYears(int newest) {

    private static final int YEARS = 5;

    private List<Integer> years() {
        return IntStream.range(0, YEARS).mapToObj(back -> newest - back).toList();
    }

    public Map<String, String> choices() {
        return Choices.of(years(), String::valueOf, String::valueOf);
    }

    /** The year that was typed; nothing where it is none of these. */
    public Optional<Integer> typed(String year) {
        return years().stream()
                .filter(each -> String.valueOf(each).equals(year))
                .findFirst();
    }
}
