package org.qinghe.staff.pulse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;

/** Which group somebody answers in: that of their unit, or one of several groups that were too small when the survey was opened. */
@Component
class Groups {

    static final String OTHERS = "OTHERS_TOGETHER";

    private final Units units;
    private final Places places;
    private final Colleagues colleagues;

    Groups(Units units, Places places, Colleagues colleagues) {
        this.units = units;
        this.places = places;
        this.colleagues = colleagues;
    }

    /**
     * The groups a survey would have now.
     *
     * @param names in order
     * @param people how many work in them
     */
    record Laid(List<String> names, int people) {}

    Laid lay(Grouping grouping) {
        var workers = colleagues.countByUnit();
        Map<String, Long> byGroup = new TreeMap<>();
        units.all().stream()
                .filter(unit -> workers.containsKey(unit.id()))
                .forEach(unit -> byGroup.merge(name(grouping, unit), workers.getOrDefault(unit.id(), 0L), Long::sum));
        var names = byGroup.entrySet().stream()
                .map(each -> each.getValue() < SmallGroups.USUAL.least() ? OTHERS : each.getKey())
                .distinct()
                .sorted()
                .toList();
        return new Laid(names, (int)
                byGroup.values().stream().mapToLong(Long::longValue).sum());
    }

    /** In which of these groups somebody of the unit answers; nothing where their sort of unit had nobody at the opening. */
    Optional<String> of(UUID unit, Grouping grouping, List<String> names) {
        return units.find(unit)
                .map(found -> name(grouping, found))
                .map(name -> names.contains(name) ? name : OTHERS)
                .filter(names::contains);
    }

    private String name(Grouping grouping, Unit unit) {
        return switch (grouping) {
            case KIND -> unit.kind().name();
            case LEVEL -> level(unit).name();
        };
    }

    /** Whoever works for the whole installation stands at its highest level. */
    private AreaLevel level(Unit unit) {
        return places.find(unit.area())
                .or(() -> places.roots().stream().findFirst())
                .map(Area::level)
                .orElse(AreaLevel.OTHER);
    }
}
