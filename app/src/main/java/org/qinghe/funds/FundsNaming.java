package org.qinghe.funds;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Looks up the names a page needs, each kind at once. */
@Component
class FundsNaming {

    private final Units units;
    private final LineTable lines;

    FundsNaming(Units units, LineTable lines) {
        this.units = units;
        this.lines = lines;
    }

    FundsNames in(Words words) {
        return new FundsNames(
                units.all().stream().collect(Collectors.toMap(Unit::id, Function.identity())),
                lines.sources().stream().collect(Collectors.toMap(Source::id, Function.identity())),
                words);
    }

    /** Uses for a drop-down, by name; the message stands first, for none. */
    static Map<String, String> uses(String none, Words words) {
        return Choices.after(words.t(none), List.of(Use.values()), Use::name, use -> words.t(use.message()));
    }

    /** Sources for a drop-down, by id; the message stands first, for none. */
    static Map<String, String> sources(List<Source> sources, String none, Words words) {
        return Choices.after(words.t(none), sources, Source::id, source -> source.year() + " · " + source.name(words));
    }
}
