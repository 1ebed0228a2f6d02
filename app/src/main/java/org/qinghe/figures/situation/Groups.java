package org.qinghe.figures.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.qinghe.places.Area;

/**
 * Which areas are added up to which. A value of an area stands for all that lies in it, so where an area and one inside it
 * both have a value in a period, only the outer one counts.
 *
 * @param members the areas of each group
 * @param inside areas that lie in another one of their group
 */
record Groups(List<Member> members, List<Inside> inside) {

    /** An area and the group it counts for. */
    record Member(String area, String group) {}

    /** An area, and one around it in the same group. */
    record Inside(String area, String outer, String group) {}

    /** An area with everything that lies in it; empty text stands for the whole installation. */
    static Groups whole(String code, Collection<Area> within) {
        var groups = new Builder(within);
        within.forEach(area -> groups.add(area, code));
        return groups.built();
    }

    /** Each of the parts with everything that lies in it. */
    static Groups parts(Collection<Area> parts, Collection<Area> within) {
        var groups = new Builder(within);
        for (var area : within) {
            groups.outerTo(area).stream()
                    .filter(outer -> parts.stream().anyMatch(part -> part.code().equals(outer)))
                    .findFirst()
                    .ifPresent(part -> groups.add(area, part));
        }
        return groups.built();
    }

    private static final class Builder {

        private final Map<String, Area> byCode = new HashMap<>();
        private final List<Member> members = new ArrayList<>();
        private final List<Inside> inside = new ArrayList<>();

        Builder(Collection<Area> within) {
            within.forEach(area -> byCode.put(area.code(), area));
        }

        void add(Area area, String group) {
            members.add(new Member(area.code(), group));
            for (var outer : outerTo(area)) {
                if (!outer.equals(area.code())) {
                    inside.add(new Inside(area.code(), outer, group));
                }
                if (outer.equals(group)) {
                    return;
                }
            }
        }

        /** The area itself and those around it, as far as they are known here, the nearest first. */
        List<String> outerTo(Area area) {
            var outer = new LinkedHashSet<String>();
            for (@org.jspecify.annotations.Nullable Area each = area; each != null && outer.add(each.code()); ) {
                each = each.parent().map(byCode::get).orElse(null);
            }
            return List.copyOf(outer);
        }

        Groups built() {
            return new Groups(List.copyOf(members), List.copyOf(inside));
        }
    }

    List<String> areas() {
        return members.stream().map(Member::area).toList();
    }
}
