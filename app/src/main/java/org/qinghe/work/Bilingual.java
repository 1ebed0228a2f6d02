package org.qinghe.work;

import java.util.Locale;
import java.util.function.Function;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;

/**
 * A text in both languages; where somebody wrote it in one, that one stands for both.
 *
 * @param chinese the Chinese text
 * @param english the English text
 */
public record Bilingual(String chinese, String english) {

    public static Bilingual ofOne(String text) {
        return new Bilingual(text, text);
    }

    /** What is said with the words of each language. */
    public static Bilingual saying(MessageSource messages, Function<Words, String> said) {
        return new Bilingual(
                said.apply(new Words(messages, Locale.SIMPLIFIED_CHINESE)),
                said.apply(new Words(messages, Locale.ENGLISH)));
    }

    public String in(Words words) {
        return words.name(chinese, english);
    }

    /** What a form handed back: itself where nobody changed it, else the new text for both languages. */
    public Bilingual rewritten(String text, Words words) {
        return in(words).equals(text) ? this : ofOne(text);
    }
}
