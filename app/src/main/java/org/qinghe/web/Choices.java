package org.qinghe.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a drop-down offers, in order: what its form sends, and what a reader sees. */
public final class Choices {

    private Choices() {}

    /** @param value what the form sends, as text; an id or an enum's name, say */
    public static <T> Map<String, String> of(
            Collection<T> all, Function<? super T, ?> value, Function<? super T, String> text) {
        Map<String, String> choices = new LinkedHashMap<>();
        all.forEach(each -> choices.put(value.apply(each).toString(), text.apply(each)));
        return choices;
    }

    /** The same after one that stands for none of them. */
    public static <T> Map<String, String> after(
            String none, Collection<T> all, Function<? super T, ?> value, Function<? super T, String> text) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", none);
        choices.putAll(of(all, value, text));
        return choices;
    }
}
