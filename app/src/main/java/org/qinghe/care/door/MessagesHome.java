package org.qinghe.care.door;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Purposes;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** How many of the worker's people wrote something new. */
@Component
class MessagesHome implements HomeSection {

    private final Unread unread;

    MessagesHome(Unread unread) {
        this.unread = unread;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        long people = viewer.may(Purposes.WORK) ? unread.count(viewer) : 0;
        return people == 0
                ? List.of()
                : List.of(new Line(words.t("care.home.unread"), "/care/messages", words.number(people), false));
    }
}
