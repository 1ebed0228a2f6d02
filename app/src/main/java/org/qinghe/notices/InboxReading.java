package org.qinghe.notices;

import java.time.Clock;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that whoever is signed in has read many notices at once. */
@Component
class InboxReading implements PastReading {

    private final Inbox inbox;
    private final AuditTrail trail;
    private final Clock clock;

    InboxReading(Inbox inbox, AuditTrail trail, Clock clock) {
        this.inbox = inbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of what is found; returns how many were new to them. */
    @Transactional
    public int readAll(InboxSearch search) {
        return read(search, 0);
    }

    @Override
    @Transactional
    public void readAllBut(int newest) {
        read(InboxSearch.UNREAD, newest);
    }

    private int read(InboxSearch search, int except) {
        var reader = Viewer.required();
        int read = inbox.readAll(reader, search, except, clock.instant());
        trail.record("notices.readAll", "account/" + reader.account(), Map.of("notices", String.valueOf(read)));
        return read;
    }
}
