package org.qinghe.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.places.Area;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Responsible.Leaders;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;

/** What the units, people and areas of a page are called, in the reader's language. */
public record WorkNames(
        Map<UUID, Unit> units,
        Map<UUID, Leaders> leaders,
        Map<UUID, Colleague> people,
        Map<String, Area> areas,
        Words words,
        LocalDate today,
        ZoneId zone) {

    public String unit(UUID id) {
        return Optional.ofNullable(units.get(id)).map(this::unit).orElse(words.t("work.unknown"));
    }

    public String unit(Unit unit) {
        return words.name(unit.nameZh(), unit.nameEn());
    }

    public String person(Optional<UUID> id) {
        return id.map(people::get).map(Colleague::name).orElse("");
    }

    /** Who answers for the unit that does a task: the first responsible person and the directly responsible one. */
    public String leaders(UUID unit) {
        var known = Optional.ofNullable(leaders.get(unit));
        return words.t(
                "work.leaders",
                known.map(Leaders::first).filter(name -> !name.isEmpty()).orElse(words.t("work.nobody")),
                known.map(Leaders::direct).filter(name -> !name.isEmpty()).orElse(words.t("work.nobody")));
    }

    /** The directly responsible person of the unit, or empty text. */
    public String direct(UUID unit) {
        return Optional.ofNullable(leaders.get(unit)).map(Leaders::direct).orElse("");
    }

    public String area(String code) {
        if (code.isEmpty()) {
            return words.t("work.noArea");
        }
        return Optional.ofNullable(areas.get(code)).map(this::area).orElse(code);
    }

    public String area(Area area) {
        return words.name(area.nameZh(), area.nameEn());
    }

    public String day(Instant instant) {
        return words.date(LocalDate.ofInstant(instant, zone));
    }

    public String moment(Instant instant) {
        var time = instant.atZone(zone);
        return words.date(time.toLocalDate()) + String.format(" %02d:%02d", time.getHour(), time.getMinute());
    }
}
