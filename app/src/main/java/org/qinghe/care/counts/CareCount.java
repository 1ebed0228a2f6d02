package org.qinghe.care.counts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.Gate;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.safeguards.release.AreaCount;
import org.qinghe.safeguards.release.Countable;
import org.qinghe.safeguards.release.Level;
import org.qinghe.safeguards.release.Rhythm;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.context.MessageSource;

/**
 * Counts by the areas that the units work for. A unit that works for more than one area of the level is in none of them: its
 * counts can be released for a higher level only.
 */
final class CareCount implements Countable {

    private final Counted counted;
    private final Gate gate;
    private final Units units;
    private final Places places;
    private final MessageSource messages;

    CareCount(Counted counted, Gate gate, Units units, Places places, MessageSource messages) {
        this.counted = counted;
        this.gate = gate;
        this.units = units;
        this.places = places;
        this.messages = messages;
    }

    Counted counted() {
        return counted;
    }

    @Override
    public String indicator() {
        return counted.indicator();
    }

    @Override
    public String nameZh() {
        return name(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String nameEn() {
        return name(Locale.ENGLISH);
    }

    private String name(Locale language) {
        return messages.getMessage("care.count." + counted.indicator(), null, language);
    }

    @Override
    public int most() {
        return counted.most();
    }

    @Override
    public List<AreaCount> count(Rhythm rhythm, LocalDate firstDay, Level level) {
        var byUnit = byUnit(firstDay, rhythm.next(firstDay).minusDays(1));
        return places.within(Places.EVERYWHERE, AreaLevel.valueOf(level.name())).stream()
                .map(area -> new AreaCount(area.code(), area.nameZh(), area.nameEn(), of(area, byUnit)))
                .toList();
    }

    private long of(Area area, Map<UUID, Long> byUnit) {
        return units.within(area.code()).stream()
                .map(Unit::id)
                .mapToLong(unit -> byUnit.getOrDefault(unit, 0L))
                .sum();
    }

    private Map<UUID, Long> byUnit(LocalDate firstDay, LocalDate lastDay) {
        return gate.count(room -> room
                .sql("select unit, counted from care.counted(:what, :first, :last, :most)")
                .param("what", counted.what())
                .param("first", firstDay)
                .param("last", lastDay)
                .param("most", counted.most())
                .query((row, number) -> Map.entry(row.getObject("unit", UUID.class), row.getLong("counted")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
