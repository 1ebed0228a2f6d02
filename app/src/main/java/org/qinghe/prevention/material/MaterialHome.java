package org.qinghe.prevention.material;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** That something of one's own unit runs low. */
@Component
class MaterialHome implements HomeSection {

    private final MaterialTable table;

    MaterialHome(MaterialTable table) {
        this.table = table;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        long low = viewer.may(MaterialAccess.HOLD) ? table.low(viewer.unit()) : 0;
        return low == 0
                ? List.of()
                : List.of(new Line(
                        words.t("prevention.material.lowHome"), MaterialAccess.PATH, String.valueOf(low), false));
    }
}
