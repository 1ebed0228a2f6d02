package org.qinghe.places;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An area as a row of a file describes it.
 *
 * @param line where the row stands, from 1; 0 for an area that is only named as another one's parent
 * @param code its code
 * @param name its name, or empty text
 * @param english its English name, or empty text
 * @param level its level, where the row or the code says one
 * @param position its centre, where the row says one
 * @param population how many people live there, where the row says so
 * @param parent the enclosing area, where the row names one
 */
record AreaRow(
        int line,
        String code,
        String name,
        String english,
        Optional<AreaLevel> level,
        Optional<Area.Position> position,
        Optional<Long> population,
        Optional<String> parent) {

    static AreaRow named(String code, String name) {
        return new AreaRow(
                0, code, name, "", AreaCodes.level(code), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The codes of areas that may enclose this one: the one the row names, or those that its own code implies. */
    List<String> candidates() {
        return parent.map(List::of).orElseGet(() -> AreaCodes.enclosing(code));
    }

    /** The area, filled up with what is known of it. */
    Area area(Optional<Area> known, Predicate<String> exists) {
        return new Area(
                code,
                level.or(() -> known.map(Area::level)).orElse(AreaLevel.OTHER),
                Stream.of(name, known.map(Area::nameZh).orElse(""), code)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(code),
                english.isEmpty() ? known.map(Area::nameEn).orElse("") : english,
                known.flatMap(Area::parent)
                        .filter(any -> parent.isEmpty())
                        .or(() -> candidates().stream().filter(exists).findFirst()),
                position.or(() -> known.flatMap(Area::position)),
                population.or(() -> known.flatMap(Area::population)));
    }
}
