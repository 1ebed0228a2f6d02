package org.qinghe.livelihood;

import java.util.List;
import java.util.Map;
import org.qinghe.web.TypedText;

/**
 * Which offers somebody looks for.
 *
 * @param list which list
 * @param words part of a title, of what it is or of the provider, or empty text
 * @param kind the name of a kind, or empty text
 * @param area the code of an area in which somebody wants it, or empty text
 */
public record OfferSearch(OfferList list, String words, String kind, String area) {

    static OfferSearch of(Map<String, String> typed) {
        return new OfferSearch(
                OfferList.of(typed.getOrDefault("list", "")),
                TypedText.of(typed, "words"),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("area", ""));
    }

    /** The same, of the list of what is open where the one asked for is none of these. */
    OfferSearch among(List<OfferList> lists) {
        return lists.contains(list) ? this : new OfferSearch(OfferList.OPEN, words, kind, area);
    }

    public boolean asks() {
        return !words.isEmpty() || !kind.isEmpty() || !area.isEmpty();
    }
}
