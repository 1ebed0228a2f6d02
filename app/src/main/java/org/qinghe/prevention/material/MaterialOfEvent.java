package org.qinghe.prevention.material;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.EventPart;
import org.qinghe.prevention.events.Reach;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What an event took of the stock, what that is worth, and what the event cost with it. */
@Component
class MaterialOfEvent implements EventPart {

    private final MaterialTable table;

    MaterialOfEvent(MaterialTable table) {
        this.table = table;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Shown> of(CommunityEvent event, Viewer viewer, Words words) {
        var used = table.used(event.id());
        var keeps = viewer.may(MaterialAccess.HOLD) && event.unit().equals(viewer.unit());
        if (used.isEmpty() && !keeps) {
            return Optional.empty();
        }
        return Optional.of(new Shown(
                words.t("prevention.material.title"),
                used.stream().map(each -> line(each, words)).toList(),
                sum(used, event, words),
                keeps
                        ? Optional.of(new Link(words.t("prevention.material.take"), MaterialAccess.PATH))
                        : Optional.empty()));
    }

    private static Line line(Used used, Words words) {
        return new Line(
                new Link(used.name(), MaterialAccess.PATH + "/" + used.material()),
                words.t(
                        "prevention.material.line",
                        words.number(used.quantity()),
                        used.measure(),
                        words.number(used.worth().doubleValue())));
    }

    private static String sum(List<Used> used, CommunityEvent event, Words words) {
        if (used.isEmpty()) {
            return "";
        }
        var worth = used.stream().map(Used::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        return event.reach()
                .map(Reach::cost)
                .map(cost -> words.t(
                        "prevention.material.together",
                        words.number(worth.doubleValue()),
                        words.number(cost.doubleValue()),
                        words.number(worth.add(cost).doubleValue())))
                .orElse(words.t("prevention.material.sum", words.number(worth.doubleValue())));
    }
}
