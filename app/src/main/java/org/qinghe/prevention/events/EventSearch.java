package org.qinghe.prevention.events;

import java.util.Map;
import java.util.UUID;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/**
 * Which events somebody looks for.
 *
 * @param words part of a title or a place, or empty text
 * @param kind the name of a kind, or empty text
 * @param state the name of a state, or empty text
 * @param campaign the id of a campaign, or empty text
 */
public record EventSearch(String words, String kind, String state, String campaign) {

    static EventSearch of(Map<String, String> typed) {
        return new EventSearch(
                TypedText.of(typed, "words"),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("state", ""),
                TypedId.of(typed.getOrDefault("campaign", ""))
                        .map(UUID::toString)
                        .orElse(""));
    }

    static EventSearch of(Campaign campaign) {
        return new EventSearch("", "", "", campaign.id().toString());
    }

    public boolean asks() {
        return !words.isEmpty() || !kind.isEmpty() || !state.isEmpty() || !campaign.isEmpty();
    }
}
