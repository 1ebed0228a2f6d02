package org.qinghe.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Areas that would come to lie in themselves, among some that are to be stored or by way of those that are stored already. */
final class Circles {

    private final Set<String> wanted;
    private final Map<String, String> parents = new HashMap<>();

    private Circles(Collection<Area> areas) {
        wanted = areas.stream().map(Area::code).collect(Collectors.toCollection(LinkedHashSet::new));
        areas.forEach(this::add);
    }

    /**
     * The circles that at least one of the areas lies on, each from one of its areas outwards.
     *
     * @param lookUp finds stored areas by code
     */
    static List<List<String>> among(Collection<Area> areas, Function<Collection<String>, Map<String, Area>> lookUp) {
        var circles = new Circles(areas);
        circles.climb(lookUp);
        return circles.found();
    }

    private void add(Area area) {
        parents.put(area.code(), area.parent().orElse(""));
    }

    /** Looks up what is stored around the areas, a level at a time and none twice. */
    private void climb(Function<Collection<String>, Map<String, Area>> lookUp) {
        for (var next = unknown(); !next.isEmpty(); next = unknown()) {
            next.forEach(code -> parents.put(code, ""));
            lookUp.apply(next).values().forEach(this::add);
        }
    }

    private Set<String> unknown() {
        return parents.values().stream()
                .filter(code -> !code.isEmpty() && !parents.containsKey(code))
                .collect(Collectors.toSet());
    }

    private List<List<String>> found() {
        var circles = new ArrayList<List<String>>();
        var walked = new HashSet<String>();
        for (var start : wanted) {
            circle(start, walked).filter(this::concernsWanted).ifPresent(circles::add);
        }
        return circles;
    }

    /** The circle that the way outwards from an area ends in, unless the way is known or leads to a root. */
    private Optional<List<String>> circle(String start, Set<String> walked) {
        var way = new LinkedHashSet<String>();
        var each = start;
        while (!each.isEmpty() && !walked.contains(each) && way.add(each)) {
            each = parents.getOrDefault(each, "");
        }
        walked.addAll(way);
        var met = each;
        return way.contains(met)
                ? Optional.of(way.stream().dropWhile(code -> !code.equals(met)).toList())
                : Optional.empty();
    }

    private boolean concernsWanted(List<String> circle) {
        return circle.stream().anyMatch(wanted::contains);
    }
}
