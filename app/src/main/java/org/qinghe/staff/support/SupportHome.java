package org.qinghe.staff.support;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** That a word waits; not whether the viewer asked or is asked, since others may look at the same screen. */
@Component
class SupportHome implements HomeSection {

    private final Support support;

    SupportHome(Support support) {
        this.support = support;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        long waiting = viewer.may(SupportAccess.USE) ? support.waiting() : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Line(words.t("staff.support.home"), SupportAccess.PATH, words.number(waiting), false));
    }
}
