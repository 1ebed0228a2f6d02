package org.qinghe.prevention.teaching;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a class of a grade is called, such as {@code 2班}; it has a number, so that it is no name. */
public final class ClassLabel {

    private static final Pattern LABEL = Pattern.compile("(?=.*[0-9一二三四五六七八九十])[\\p{L}\\p{Nd}()\\-]{1,12}");

    private ClassLabel() {}

    /** Written one way, so that a class is counted once; nothing where the text is none. */
    public static Optional<String> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return Optional.of(plain).filter(text -> LABEL.matcher(text).matches());
    }
}
