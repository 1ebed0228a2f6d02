package org.qinghe.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.qinghe.database.Outstanding;
import org.qinghe.notices.PastReading;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The fictional office has read what it was told while the county was loaded, except a handful: whoever signs in for the first
 * time is to find something new, and not a whole year of it.
 */
@Component
@Lazy
class DemoReading {

    private static final int NEW = 5;

    /** Later than this, what is new is perhaps the doing of whoever tries the installation. */
    private static final Duration WAITS = Duration.ofMinutes(2);

    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);
    private final PastReading reading;
    private final Outstanding outstanding;
    private final InTheNameOf person;
    private final Clock clock;

    DemoReading(PastReading reading, Outstanding outstanding, InTheNameOf person, Clock clock) {
        this.reading = reading;
        this.outstanding = outstanding;
        this.person = person;
        this.clock = clock;
    }

    /** Called when the county is loaded; what comes of it is told by and by. */
    void onceAllIsTold() {
        until.set(clock.instant().plus(WAITS));
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void read() {
        var last = until.get();
        if (clock.instant().isAfter(last) || outstanding.events() > 0 || !until.compareAndSet(last, Instant.MIN)) {
            return;
        }
        List.of("office", "deputy").forEach(each -> person.act(each, () -> reading.readAllBut(NEW)));
    }
}
