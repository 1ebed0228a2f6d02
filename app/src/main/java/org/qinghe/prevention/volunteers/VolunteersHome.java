package org.qinghe.prevention.volunteers;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** That people who want to help wait for a call. */
@Component
class VolunteersHome implements HomeSection {

    private final VolunteerTable table;
    private final Coordinators coordinators;

    VolunteersHome(VolunteerTable table, Coordinators coordinators) {
        this.table = table;
        this.coordinators = coordinators;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        long waiting = coordinators.may(viewer) ? table.waiting(viewer.unit()) : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Line(
                        words.t("prevention.volunteers.waiting"),
                        VolunteersAccess.VOLUNTEERS,
                        String.valueOf(waiting),
                        false));
    }
}
