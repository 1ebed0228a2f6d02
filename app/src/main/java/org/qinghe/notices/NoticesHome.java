package org.qinghe.notices;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HeaderCount;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What was not read yet: the first lines of it at home, and how much it is in the header of every page. */
@Component
class NoticesHome implements HomeSection, HeaderCount {

    private static final int LINES = 5;

    private final Inbox inbox;

    NoticesHome(Inbox inbox) {
        this.inbox = inbox;
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
        return inbox.page(viewer, InboxSearch.UNREAD, new Paging(1, LINES, LINES)).stream()
                .map(line -> new Line(
                        line.sentence(words),
                        "/notices/" + line.id(),
                        "",
                        line.kind().urgent()))
                .toList();
    }

    @Override
    public String message() {
        return "notices.inbox";
    }

    @Override
    public String path() {
        return "/notices";
    }

    @Override
    public String permission() {
        return NoticesAccess.READ;
    }

    @Override
    public long count(Viewer viewer) {
        return inbox.count(viewer, InboxSearch.UNREAD);
    }
}
