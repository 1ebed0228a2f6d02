package org.qinghe.prevention.events;

import java.util.Map;
import java.util.UUID;
import org.qinghe.places.Area;
import org.qinghe.web.Words;

/**
 * What the units and areas of some events are called.
 *
 * @param units the names of units, by id
 * @param areas by code
 * @param words the reader's language
 */
public record EventNames(Map<UUID, String> units, Map<String, Area> areas, Words words) {

    public String unit(UUID unit) {
        return units.getOrDefault(unit, "");
    }

    public String area(String code) {
        var area = areas.get(code);
        return area == null ? "" : words.name(area.nameZh(), area.nameEn());
    }

    public String campaign(Campaign campaign) {
        return words.name(campaign.titleZh(), campaign.titleEn());
    }
}
