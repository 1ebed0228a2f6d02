package org.qinghe.work;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The reminders that nobody has put aside yet, one line each. */
@Component
class NoticesHome implements HomeSection {

    private static final int LINES = 5;

    private final NoticeTable notices;

    NoticesHome(NoticeTable notices) {
        this.notices = notices;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        return notices.page(viewer, new Paging(1, LINES, LINES)).stream()
                .filter(notice -> !notice.seen())
                .map(notice -> new Line(
                        words.t(
                                notice.kind().message(),
                                notice.task().title().in(words),
                                words.date(notice.task().due())),
                        "/tasks/" + notice.task().id(),
                        "",
                        notice.kind().urgent()))
                .toList();
    }
}
