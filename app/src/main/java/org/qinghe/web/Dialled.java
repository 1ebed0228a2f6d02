package org.qinghe.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a sentence that names numbers to call, so that a phone can call them.
 *
 * @param text as it is read
 * @param number what is dialled; empty text where the part is no number
 */
public record Dialled(String text, String number) {

    /** Three digits or more, which may be grouped by hyphens or spaces. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[- ]?[0-9]){2,}");

    /** The sentence in its parts; put together they are the sentence again. */
    public static List<Dialled> of(String sentence) {
        var parts = new ArrayList<Dialled>();
        int read = 0;
        var found = NUMBER.matcher(sentence);
        while (found.find()) {
            if (found.start() > read) {
                parts.add(new Dialled(sentence.substring(read, found.start()), ""));
            }
            parts.add(new Dialled(found.group(), found.group().replaceAll("[- ]", "")));
            read = found.end();
        }
        if (read < sentence.length()) {
            parts.add(new Dialled(sentence.substring(read), ""));
        }
        return List.copyOf(parts);
    }
}
