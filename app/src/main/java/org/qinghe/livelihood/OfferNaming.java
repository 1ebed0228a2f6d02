package org.qinghe.livelihood;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Finds what the units and areas of offers are called, and the areas something can be offered in. */
@Component
class OfferNaming {

    private static final Set<AreaLevel> LEVELS = Set.of(AreaLevel.COUNTY, AreaLevel.TOWNSHIP);

    private final Units units;
    private final Places places;
    private final AreaChoice choice;

    OfferNaming(Units units, Places places, AreaChoice choice) {
        this.units = units;
        this.places = places;
        this.choice = choice;
    }

    OfferNames of(Collection<Offer> offers, Words words) {
        var ids = offers.stream().map(Offer::unit).collect(Collectors.toSet());
        var codes = offers.stream().map(Offer::area).collect(Collectors.toSet());
        return new OfferNames(UnitChoices.names(units.findAll(ids).values(), words), places.findAll(codes), words);
    }

    /** The viewer's own area, and the counties and townships in it. */
    List<Area> areas(Viewer viewer) {
        return choice.within(viewer, LEVELS);
    }

    /** The same for a drop-down; the message stands first, for none. */
    Map<String, String> areas(Viewer viewer, String none, Words words) {
        return AreaChoice.after(none, areas(viewer), words);
    }
}
