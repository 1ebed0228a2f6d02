package org.qinghe.prevention.events;

import java.util.Map;
import java.util.UUID;
import org.qinghe.web.TypedText;

/** The form of an event, as it was typed. */
public record EventForm(
        String kind,
        String title,
        String campaign,
        String area,
        String place,
        String day,
        String permit,
        String material) {

    static EventForm of(Map<String, String> typed) {
        return new EventForm(
                TypedText.of(typed, "kind"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "campaign"),
                TypedText.of(typed, "area"),
                TypedText.of(typed, "place"),
                TypedText.of(typed, "day"),
                TypedText.of(typed, "permit"),
                TypedText.of(typed, "material"));
    }

    static EventForm of(CommunityEvent event) {
        return new EventForm(
                event.kind().name(),
                event.title(),
                event.campaign().map(UUID::toString).orElse(""),
                event.area(),
                event.place(),
                event.day().toString(),
                event.permit(),
                event.material());
    }
}
