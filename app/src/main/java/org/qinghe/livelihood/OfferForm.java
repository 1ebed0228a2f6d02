package org.qinghe.livelihood;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of an offer, as it was typed. */
public record OfferForm(
        String kind,
        String title,
        String titleEn,
        String what,
        String whatEn,
        String provider,
        String apply,
        String area,
        String places,
        String firstDay,
        String lastDay) {

    static OfferForm of(Map<String, String> typed) {
        return new OfferForm(
                TypedText.of(typed, "kind"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "titleEn"),
                TypedText.of(typed, "what"),
                TypedText.of(typed, "whatEn"),
                TypedText.of(typed, "provider"),
                TypedText.of(typed, "apply"),
                TypedText.of(typed, "area"),
                TypedText.of(typed, "places"),
                TypedText.of(typed, "firstDay"),
                TypedText.of(typed, "lastDay"));
    }

    static OfferForm of(Offer offer) {
        return new OfferForm(
                offer.kind().name(),
                offer.title().chinese(),
                offer.title().english(),
                offer.what().chinese(),
                offer.what().english(),
                offer.provider(),
                offer.apply(),
                offer.area(),
                offer.places().map(String::valueOf).orElse(""),
                offer.firstDay().toString(),
                offer.lastDay().toString());
    }
}
