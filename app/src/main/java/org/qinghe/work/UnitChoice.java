package org.qinghe.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The units somebody may give work to, and the one that a template's task is meant for. */
@Component
public class UnitChoice {

    private final Units units;
    private final Places places;

    UnitChoice(Units units, Places places) {
        this.units = units;
        this.places = places;
    }

    Optional<Unit> propose(ResponseTemplate.Step step, String area, List<Unit> all) {
        return all.stream()
                .filter(unit -> unit.code().equals(step.unitCode()))
                .findFirst()
                .or(() -> nearest(step.unitKind(), area, all));
    }

    /** The unit of that id, where the viewer may give it a task. */
    public Optional<Unit> find(String id) {
        return find(id, Viewer.required().area());
    }

    /** The unit of that id, where it works in the area or for all of it. */
    public Optional<Unit> find(String id, String area) {
        return all(area).stream()
                .filter(unit -> unit.id().toString().equals(id))
                .findFirst();
    }

    /** Every unit the viewer may give a task to, by id for a drop-down; the message stands first, for no unit yet. */
    public Map<String, String> byId(Words words, String none) {
        return byId(words, none, Viewer.required().area());
    }

    /** Every unit that works in the area or for all of it, in the same way. */
    public Map<String, String> byId(Words words, String none, String area) {
        return UnitChoices.after(none, all(area), words);
    }

    Map<String, String> byId(Words words) {
        return UnitChoices.of(all(), words);
    }

    /** The units of the viewer's area, those without an area, which serve all of it, and the viewer's own. */
    List<Unit> all() {
        return all(Viewer.required().area());
    }

    private List<Unit> all(String area) {
        if (area.equals(Places.EVERYWHERE)) {
            return units.all();
        }
        var near = units.within(area).stream().map(Unit::id).collect(Collectors.toSet());
        return units.all().stream()
                .filter(unit -> near.contains(unit.id())
                        || unit.area().equals(Places.EVERYWHERE)
                        || unit.id().equals(Viewer.required().unit()))
                .toList();
    }

    private Optional<Unit> nearest(Unit.Kind kind, String area, List<Unit> all) {
        var ofKind = all.stream().filter(unit -> unit.kind() == kind).toList();
        return ofKind.stream()
                .filter(unit -> unit.area().equals(area))
                .findFirst()
                .or(() -> ofKind.stream()
                        .filter(unit -> !area.isEmpty() && places.liesWithin(area, unit.area()))
                        .findFirst())
                .or(() -> ofKind.size() == 1 ? Optional.of(ofKind.getFirst()) : Optional.empty());
    }
}
