package org.qinghe.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom to call at any hour, as the county set it in {@code QINGHE_CRISIS_LINES} and, for readers of English, in
 * {@code QINGHE_CRISIS_LINES_EN}; the national numbers where it set none.
 */
@Component
public final class CrisisLines {

    /** Longer would be no line to read in a hard moment. */
    private static final int LONGEST = 200;

    private static final String NATIONAL = "12356（心理援助热线）、120（急救）";
    private static final String NATIONAL_IN_ENGLISH = "12356 (psychological help line), 120 (emergency)";

    private final String chinese;
    private final String english;

    /**
     * As set, or empty text.
     *
     * @param english where there is none beside a Chinese one, that stands for it, since its numbers can be dialled
     * @throws IllegalArgumentException where a text names no number to dial, is too long or has more than one line
     */
    public CrisisLines(
            @Value("${qinghe.crisis-lines}") String chinese, @Value("${qinghe.crisis-lines-en}") String english) {
        boolean none = chinese.isBlank() && english.isBlank();
        this.chinese = none ? NATIONAL : valid("QINGHE_CRISIS_LINES", chinese.strip());
        this.english =
                none ? NATIONAL_IN_ENGLISH : english.isBlank() ? "" : valid("QINGHE_CRISIS_LINES_EN", english.strip());
    }

    /** In the reader's language. */
    public String in(Words words) {
        return words.name(chinese, english);
    }

    private static String valid(String setting, String text) {
        if (!text.matches(".*[0-9]{3}.*")) {
            throw new IllegalArgumentException(
                    setting + " must name at least one number to dial, such as 12356, in one line");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(setting + " may have " + LONGEST + " characters at most");
        }
        return text;
    }
}
