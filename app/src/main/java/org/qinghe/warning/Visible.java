package org.qinghe.warning;

import java.util.Set;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;

/**
 * The areas a viewer sees.
 *
 * @param everything whether that is the whole installation
 * @param codes the areas where it is not
 */
record Visible(boolean everything, Set<String> codes) {

    static Visible to(Viewer viewer, Places places) {
        return viewer.area().equals(Places.EVERYWHERE)
                ? new Visible(true, Set.of())
                : new Visible(
                        false,
                        places.within(viewer.area()).stream().map(Area::code).collect(Collectors.toSet()));
    }

    boolean includes(String area) {
        return everything || codes.contains(area);
    }

    String[] array() {
        return codes.toArray(String[]::new);
    }
}
