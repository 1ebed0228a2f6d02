package org.qinghe.prevention.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaChoice;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Finds what the units and areas of events are called, and the areas an event can be for. */
@Component
class EventNaming {

    private static final Set<AreaLevel> LEVELS = Set.of(AreaLevel.COUNTY, AreaLevel.TOWNSHIP, AreaLevel.VILLAGE);

    private final Units units;
    private final Places places;
    private final AreaChoice choice;

    EventNaming(Units units, Places places, AreaChoice choice) {
        this.units = units;
        this.places = places;
        this.choice = choice;
    }

    EventNames of(Collection<CommunityEvent> events, Words words) {
        return names(
                events.stream().map(CommunityEvent::unit).collect(Collectors.toSet()),
                events.stream().map(CommunityEvent::area).collect(Collectors.toSet()),
                words);
    }

    EventNames ofCampaigns(Collection<Campaign> campaigns, Words words) {
        return names(campaigns.stream().map(Campaign::unit).collect(Collectors.toSet()), Set.of(), words);
    }

    private EventNames names(Collection<UUID> ids, Collection<String> codes, Words words) {
        return new EventNames(UnitChoices.names(units.findAll(ids).values(), words), places.findAll(codes), words);
    }

    /** The viewer's own area, and the counties, townships and villages in it. */
    List<Area> areas(Viewer viewer) {
        return choice.within(viewer, LEVELS);
    }

    /** The same for a drop-down. */
    Map<String, String> areaChoices(Viewer viewer, Words words) {
        return AreaChoice.after("prevention.event.choose", areas(viewer), words);
    }
}
