package org.qinghe.figures.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** Finds the area to look at: the viewer's own, or one that lies in it. */
@Component
class Scopes {

    private final Places places;
    private final Tallies tallies;

    Scopes(Places places, Tallies tallies) {
        this.places = places;
        this.tallies = tallies;
    }

    /** The area where the viewer may see it; their own where the code is blank. */
    Optional<Scope> find(Viewer viewer, String asked) {
        var counted = tallies.areas();
        var widest = widest(viewer.area(), counted);
        var code = asked.isBlank() ? widest : asked.strip();
        if (code.isEmpty()) {
            return Optional.of(scope(code, Optional.empty(), widest, counted));
        }
        return places.find(code)
                .filter(area -> places.liesWithin(code, viewer.area()))
                .map(area -> scope(code, Optional.of(area), widest, counted));
    }

    /** The whole installation is one area where it has one root only, or counts in one only. */
    private String widest(String own, Set<String> counted) {
        if (!own.isEmpty()) {
            return own;
        }
        var roots = places.roots();
        if (roots.size() == 1) {
            return roots.getFirst().code();
        }
        var counting = places.rootsOf(counted);
        return counting.size() == 1 ? counting.iterator().next() : Places.EVERYWHERE;
    }

    private Scope scope(String code, Optional<Area> area, String widest, Set<String> counted) {
        return new Scope(code, area, above(area, widest), places.children(code), concerned(code, counted), widest);
    }

    /**
     * The areas that have figures or are asked for them, those around them, and what lies directly in any of these, since figures of it may be missing.
     * Where the divisions of a whole country are known, the figures of a county concern a few of them.
     */
    private List<Area> concerned(String code, Set<String> counted) {
        var within = places.within(code);
        var byCode = within.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        var kept = new HashSet<>(Set.of(code));
        for (var area : within) {
            var each = Optional.of(area).filter(found -> counted.contains(found.code()));
            while (each.isPresent() && kept.add(each.get().code())) {
                each = each.get().parent().flatMap(outer -> Optional.ofNullable(byCode.get(outer)));
            }
        }
        return within.stream()
                .filter(area -> kept.contains(area.code())
                        || area.parent().filter(kept::contains).isPresent())
                .toList();
    }

    private List<Area> above(Optional<Area> area, String widest) {
        var around = area.stream()
                .flatMap(inner -> places.above(inner.code()).stream())
                .collect(Collectors.toMap(Area::code, Function.identity()));
        var above = new ArrayList<Area>();
        var each = area;
        while (each.isPresent() && !each.get().code().equals(widest)) {
            // Whatever has been passed is taken out, so that the way has an end.
            around.remove(each.get().code());
            each = each.get().parent().flatMap(outer -> Optional.ofNullable(around.get(outer)));
            each.ifPresent(above::addFirst);
        }
        return above;
    }
}
