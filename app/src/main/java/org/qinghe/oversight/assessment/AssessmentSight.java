package org.qinghe.oversight.assessment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;

/**
 * Which assessments somebody sees: published ones of their area, of those in it and of those it lies in; drafts of their area and
 * of those in it, where they compute assessments.
 *
 * @param everywhere whether every area is theirs
 * @param within the codes of their area and of those in it
 * @param above the codes of those it lies in, and its own
 * @param drafts whether they compute assessments
 */
record AssessmentSight(boolean everywhere, List<String> within, List<String> above, boolean drafts) {

    static AssessmentSight of(Viewer viewer, Places places) {
        boolean everywhere = viewer.area().equals(Places.EVERYWHERE);
        return new AssessmentSight(
                everywhere,
                everywhere ? List.of() : codes(places.within(viewer.area())).toList(),
                Stream.concat(Stream.of(Places.EVERYWHERE), codes(places.above(viewer.area())))
                        .toList(),
                viewer.may(AssessmentAccess.ASSESS));
    }

    private static Stream<String> codes(Collection<Area> areas) {
        return areas.stream().map(Area::code);
    }
}
