package org.qinghe.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A part of an English sentence: names stay as they are, so a screen reader has to be told which are to be read as Chinese.
 *
 * @param chinese whether it is to be read as Chinese
 */
public record Stretch(String text, boolean chinese) {

    private static final Pattern BEFORE_A_WORD = Pattern.compile("(?<=\\s)(?=\\S)");
    private static final Predicate<String> CHINESE =
            Pattern.compile("\\p{IsHan}").asPredicate();

    /** The sentence word by word; words of one language that follow each other stay together. */
    public static List<Stretch> of(String sentence) {
        List<Stretch> stretches = new ArrayList<>();
        for (var word : BEFORE_A_WORD.split(sentence)) {
            var next = new Stretch(word, CHINESE.test(word));
            if (!stretches.isEmpty() && stretches.getLast().chinese() == next.chinese()) {
                next = new Stretch(stretches.removeLast().text() + word, next.chinese());
            }
            stretches.add(next);
        }
        return stretches;
    }
}
