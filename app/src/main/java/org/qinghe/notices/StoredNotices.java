package org.qinghe.notices;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredNotices implements Notices {

    private final NoticeTable notices;
    private final NoticeKinds kinds;
    private final Queueing queueing;
    private final Clock clock;

    StoredNotices(NoticeTable notices, NoticeKinds kinds, Queueing queueing, Clock clock) {
        this.notices = notices;
        this.kinds = kinds;
        this.queueing = queueing;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewNotice notice, Audience audience) {
        kinds.mustKnow(notice.kind());
        notices.tell(notice, audience, clock.instant()).ifPresent(id -> queueing.queue(id, notice.kind(), audience));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String subject, NoticeKind... settled) {
        for (var kind : settled) {
            kinds.mustKnow(kind);
        }
        notices.settle(subject, settled, clock.instant());
    }
}
