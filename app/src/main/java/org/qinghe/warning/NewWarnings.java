package org.qinghe.warning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** How many warnings were raised lately in the viewer's area. */
@Component
class NewWarnings implements HomeSection {

    private static final int DAYS = 7;

    private final WarningList list;
    private final Places places;
    private final Clock clock;

    NewWarnings(WarningList list, Places places, Clock clock) {
        this.list = list;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Question question() {
        return Question.WHAT_CHANGED;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(WarningAccess.READ)) {
            return List.of();
        }
        long raised = list.raisedSince(clock.instant().minus(Duration.ofDays(DAYS)), Visible.to(viewer, places));
        return raised == 0
                ? List.of()
                : List.of(new Line(
                        words.t("warning.home.new", DAYS), "/warnings?choice=ALL", words.number(raised), false));
    }
}
