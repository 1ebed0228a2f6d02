package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.EventPart;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The shifts of an event in numbers, and how many volunteers were there as it was confirmed. */
@Component
class ShiftsOfEvent implements EventPart {

    private final ShiftTable shifts;
    private final Coordinators coordinators;

    ShiftsOfEvent(ShiftTable shifts, Coordinators coordinators) {
        this.shifts = shifts;
        this.coordinators = coordinators;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> of(CommunityEvent event, Viewer viewer, Words words) {
        var lines = shifts.ofEvent(event.id());
        var plans = coordinators.may(viewer) && event.unit().equals(viewer.unit());
        if (lines.isEmpty() && !plans) {
            return Optional.empty();
        }
        var more = new Link(words.t("prevention.shift.new"), VolunteersAccess.SHIFTS + "/new?event=" + event.id());
        return Optional.of(new Shown(
                words.t("prevention.shifts"),
                lines.stream().map(each -> line(each, plans, words)).toList(),
                sum(lines, words),
                plans ? Optional.of(more) : Optional.empty()));
    }

    private static Line line(ShiftLine line, boolean leads, Words words) {
        var shift = line.shift();
        return new Line(
                new Link(shift.what(), leads ? shift.path() : ""),
                words.t(
                        "prevention.shift.line",
                        words.date(shift.day()),
                        shift.begins() + "–" + shift.ends(),
                        shift.place(),
                        line.taken(),
                        shift.needed()));
    }

    private static String sum(List<ShiftLine> lines, Words words) {
        int there = lines.stream().mapToInt(ShiftLine::confirmed).sum();
        var hours = lines.stream().map(ShiftLine::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return there == 0 ? "" : words.t("prevention.shift.sum", there, words.number(hours.doubleValue()));
    }
}
