package org.qinghe.warning;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Whether the watched counts of the viewer's area are in their ordinary range now. */
@Component
class Outlook implements HomeSection {

    private final WarningList list;
    private final Places places;

    Outlook(WarningList list, Places places) {
        this.list = list;
        this.places = places;
    }

    @Override
    public Question question() {
        return Question.HOW_ARE_WE_DOING;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(WarningAccess.READ)) {
            return List.of();
        }
        var standing = list.standing(Visible.to(viewer, places));
        if (standing.watched() == 0) {
            return List.of();
        }
        return List.of(
                standing.rises() == 0
                        ? new Line(words.t("warning.home.ordinary", standing.watched()), "/watches", "", false)
                        : new Line(
                                words.t("warning.home.above", standing.watched(), standing.areas()),
                                "/warnings",
                                words.number(standing.rises()),
                                false));
    }
}
