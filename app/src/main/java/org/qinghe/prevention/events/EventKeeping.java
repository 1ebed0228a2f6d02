package org.qinghe.prevention.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps campaigns and events, and what came of them. */
@Component
class EventKeeping {

    private final EventTable events;
    private final CampaignTable campaigns;
    private final AuditTrail trail;
    private final Clock clock;
    private final List<BeforeHeld> before;

    EventKeeping(EventTable events, CampaignTable campaigns, AuditTrail trail, Clock clock, List<BeforeHeld> before) {
        this.events = events;
        this.campaigns = campaigns;
        this.trail = trail;
        this.clock = clock;
        this.before = before;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those who plan events of the unit that holds it. */
    static boolean holds(Viewer viewer, CommunityEvent event) {
        return viewer.may(EventsAccess.HOLD) && event.unit().equals(viewer.unit());
    }

    /** From its day on, also to mend what was noted. */
    boolean mayNote(Viewer viewer, CommunityEvent event) {
        return holds(viewer, event)
                && event.state() != CommunityEvent.State.CANCELLED
                && !event.day().isAfter(today());
    }

    @Transactional
    void begin(Campaign campaign, Viewer by) {
        campaigns.add(campaign, by.account(), clock.instant());
        trail.record("prevention.campaignBegun", "campaign/" + campaign.id());
    }

    @Transactional
    void plan(CommunityEvent event, Viewer by) {
        events.add(event, by.account(), clock.instant());
        trail.record("prevention.eventPlanned", subject(event));
    }

    /** Whether it was still planned. */
    @Transactional
    boolean change(CommunityEvent event) {
        var done = events.change(event);
        if (done) {
            trail.record("prevention.eventChanged", subject(event));
        }
        return done;
    }

    /** Why it cannot be noted as held yet, as the key of a sentence; what was noted can always be mended. */
    Optional<String> refusal(CommunityEvent event) {
        return event.planned()
                ? before.stream()
                        .flatMap(each -> each.refusal(event.id()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Notes what came of it; noting it again takes the place of what was noted, and the trail has both. */
    @Transactional
    boolean hold(CommunityEvent event, Reach reach, String words) {
        var done = refusal(event).isEmpty() && events.hold(event.id(), reach, words);
        if (done) {
            recordHeld(event, reach);
        }
        return done;
    }

    /** What became of an outcome that a phone sent. */
    enum Came {
        NOTED,
        NOTED_BEFORE,
        /** Another was noted meanwhile, the event was cancelled, or what is to go out is not approved. */
        MOVED
    }

    /**
     * Notes what a phone sent, once. Whoever sends the same at the same time waits for the first at the event's row, and then
     * finds the key there.
     */
    @Transactional
    Came hold(UUID key, EventSeen seen, CommunityEvent event, Reach reach, String words) {
        if (refusal(event).isPresent()) {
            return Came.MOVED;
        }
        if (!events.hold(seen, reach, words)) {
            return events.received(key, event.id()) ? Came.NOTED_BEFORE : Came.MOVED;
        }
        events.receive(key, event.id(), clock.instant());
        recordHeld(event, reach);
        return Came.NOTED;
    }

    private void recordHeld(CommunityEvent event, Reach reach) {
        trail.record(
                "prevention.eventHeld",
                subject(event),
                Map.of(
                        "people", String.valueOf(reach.people()),
                        "method", reach.method().name(),
                        "volunteers", String.valueOf(reach.volunteers()),
                        "cost", reach.cost().toPlainString()));
    }

    /** Whether it was still planned. */
    @Transactional
    boolean cancel(CommunityEvent event, String why) {
        var done = events.cancel(event.id(), why);
        if (done) {
            trail.record("prevention.eventCancelled", subject(event));
        }
        return done;
    }

    private static String subject(CommunityEvent event) {
        return "event/" + event.id();
    }
}
