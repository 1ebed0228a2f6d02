package org.qinghe.figures.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    Scopes(Places places) {
        this.places = places;
    }

    /** The area where the viewer may see it; their own where the code is blank. */
    Optional<Scope> find(Viewer viewer, String asked) {
        var widest = widest(viewer.area());
        var code = asked.isBlank() ? widest : asked.strip();
        if (code.isEmpty()) {
            return Optional.of(scope(code, Optional.empty(), widest));
        }
        return places.find(code)
                .filter(area -> places.liesWithin(code, viewer.area()))
                .map(area -> scope(code, Optional.of(area), widest));
    }

    /** The whole installation is one area where it has one root only. */
    private String widest(String own) {
        if (!own.isEmpty()) {
            return own;
        }
        var roots = places.roots();
        return roots.size() == 1 ? roots.getFirst().code() : Places.EVERYWHERE;
    }

    private Scope scope(String code, Optional<Area> area, String widest) {
        return new Scope(code, area, above(area, widest), places.children(code), places.within(code), widest);
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
