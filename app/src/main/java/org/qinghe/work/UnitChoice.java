package org.qinghe.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Proposes the unit that a template's task is meant for; people can choose another. */
@Component
class UnitChoice {

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
    Optional<Unit> find(String id) {
        return all().stream().filter(unit -> unit.id().toString().equals(id)).findFirst();
    }

    /** Every unit the viewer may give a task to, by id for a drop-down; the message stands first, for no unit yet. */
    Map<String, String> byId(Words words, String none) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.t(none));
        choices.putAll(byId(words));
        return choices;
    }

    Map<String, String> byId(Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        all().forEach(unit -> choices.put(unit.id().toString(), words.name(unit.nameZh(), unit.nameEn())));
        return choices;
    }

    /** The units of the viewer's area, those without an area, which serve all of it, and the viewer's own. */
    List<Unit> all() {
        var viewer = Viewer.required();
        if (viewer.area().equals(Places.EVERYWHERE)) {
            return units.all();
        }
        var near = units.within(viewer.area()).stream().map(Unit::id).collect(Collectors.toSet());
        return units.all().stream()
                .filter(unit -> near.contains(unit.id())
                        || unit.area().equals(Places.EVERYWHERE)
                        || unit.id().equals(viewer.unit()))
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
