package org.qinghe.units;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.web.Choices;
import org.qinghe.web.Words;

/** What units are called: for a drop-down, or to look one up by id. */
public final class UnitChoices {

    private UnitChoices() {}

    public static Map<String, String> of(Collection<Unit> units, Words words) {
        return Choices.of(units, Unit::id, unit -> name(unit, words));
    }

    /** @param none the message of what stands first, for none of them */
    public static Map<String, String> after(String none, Collection<Unit> units, Words words) {
        return Choices.after(words.t(none), units, Unit::id, unit -> name(unit, words));
    }

    /** What units are called, by id. */
    public static Map<UUID, String> names(Collection<Unit> units, Words words) {
        return units.stream().collect(Collectors.toMap(Unit::id, unit -> name(unit, words)));
    }

    private static String name(Unit unit, Words words) {
        return words.name(unit.nameZh(), unit.nameEn());
    }
}
