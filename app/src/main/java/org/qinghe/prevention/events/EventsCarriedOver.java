package org.qinghe.prevention.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EventsCarriedOver implements PastEvents {

    private final EventTable events;
    private final EventKeeping keeping;
    private final EventNaming naming;
    private final UnitSights sights;

    EventsCarriedOver(EventTable events, EventKeeping keeping, EventNaming naming, UnitSights sights) {
        this.events = events;
        this.keeping = keeping;
        this.naming = naming;
        this.sights = sights;
    }

    @Override
    @Transactional
    public UUID campaign(String titleZh, String titleEn, String what, LocalDate firstDay, LocalDate lastDay) {
        var viewer = Viewer.required();
        var form = new CampaignForm(titleZh, titleEn, what, firstDay.toString(), lastDay.toString());
        var campaign = form.check(viewer.unit()).required();
        keeping.begin(campaign, viewer);
        return campaign.id();
    }

    @Override
    @Transactional
    public UUID plan(
            Optional<UUID> campaign, CommunityEvent.Kind kind, String title, String area, String place, LocalDate day) {
        var viewer = Viewer.required();
        var form = new EventForm(
                kind.name(), title, campaign.map(UUID::toString).orElse(""), area, place, day.toString(), "", "");
        var areas = naming.areas(viewer).stream().map(Area::code).toList();
        var known = campaign.map(List::of).orElse(List.of());
        var event = EventCheck.of(form, UUID.randomUUID(), viewer.unit(), known, areas)
                .required();
        keeping.plan(event, viewer);
        return event.id();
    }

    @Override
    @Transactional
    public void held(UUID event, int people, Reach.Method method, int volunteers, BigDecimal cost) {
        var viewer = Viewer.required();
        var found = events.find(event, sights.of(viewer))
                .filter(each -> keeping.mayNote(viewer, each))
                .orElseThrow(() -> new IllegalStateException("no event that " + viewer.name() + " may note"));
        var form = new ReachForm(
                String.valueOf(people), method.name(), String.valueOf(volunteers), cost.toPlainString(), "");
        if (!keeping.hold(found, form.check().required(), "")) {
            throw new IllegalStateException("cancelled");
        }
    }
}
