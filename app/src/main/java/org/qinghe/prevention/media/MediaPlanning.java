package org.qinghe.prevention.media;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.events.BeforeHeld;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.EventPart;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the media plan, shows it on the page of its event, and lets nothing be noted as gone out whose text is not approved. */
@Component
class MediaPlanning implements EventPart, BeforeHeld {

    private final MediaPlanTable table;
    private final AuditTrail trail;

    MediaPlanning(MediaPlanTable table, AuditTrail trail) {
        this.table = table;
        this.trail = trail;
    }

    static boolean mayPlan(Viewer viewer, MediaLine line) {
        return viewer.may(MediaAccess.HOLD)
                && line.unit().equals(viewer.unit())
                && line.real().isEmpty();
    }

    @Transactional
    void plan(UUID event, PlannedReach planned) {
        table.plan(event, planned);
        trail.record("prevention.mediaPlanned", "event/" + event);
    }

    @Override
    public Optional<String> refusal(UUID event) {
        return table.ofEvent(event)
                .flatMap(MediaLine::planned)
                .filter(planned -> !planned.approved())
                .map(planned -> "prevention.mediaPlan.notApproved");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Shown> of(CommunityEvent event, Viewer viewer, Words words) {
        return table.ofEvent(event.id()).map(line -> shown(line, viewer, words));
    }

    private static Shown shown(MediaLine line, Viewer viewer, Words words) {
        var texts = line.planned().stream()
                .flatMap(planned -> planned.text().stream()
                        .map(text -> new Line(
                                new Link(planned.title(), MediaAccess.TEXTS + "/" + text),
                                planned.approved() ? "" : words.t("prevention.mediaPlan.changed"))))
                .toList();
        var change = new Link(words.t("prevention.mediaPlan.change"), MediaAccess.PLAN + "/" + line.event());
        return new Shown(
                words.t("prevention.mediaPlan"),
                texts,
                line.planned()
                        .map(planned -> words.t(
                                "prevention.mediaPlan.sum",
                                words.number((long) planned.people()),
                                words.t(planned.method().message()),
                                words.number(planned.cost().doubleValue())))
                        .orElse(words.t("prevention.mediaPlan.nothing")),
                mayPlan(viewer, line) ? Optional.of(change) : Optional.empty());
    }
}
