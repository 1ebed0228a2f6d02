package org.qinghe.funds;

import java.util.List;
import org.qinghe.units.Unit;
import org.qinghe.web.TypedText;
import org.springframework.util.MultiValueMap;

/** The form of a proposal, as it was typed. */
public record AllocationForm(
        String source,
        String use,
        String title,
        String pool,
        String population,
        String need,
        String remoteness,
        String results,
        String populationBy,
        String needBy,
        String floor,
        String minimum,
        List<String> kinds,
        String reason) {

    static AllocationForm of(MultiValueMap<String, String> typed) {
        var one = typed.toSingleValueMap();
        return new AllocationForm(
                TypedText.of(one, "source"),
                TypedText.of(one, "use"),
                TypedText.of(one, "title"),
                TypedText.of(one, "pool"),
                TypedText.of(one, "population"),
                TypedText.of(one, "need"),
                TypedText.of(one, "remoteness"),
                TypedText.of(one, "results"),
                TypedText.of(one, "populationBy"),
                TypedText.of(one, "needBy"),
                TypedText.of(one, "floor"),
                TypedText.of(one, "minimum"),
                typed.getOrDefault("kinds", List.of()),
                TypedText.of(one, "reason"));
    }

    public boolean has(Unit.Kind kind) {
        return kinds.contains(kind.name());
    }

    /** What was typed as the weight of a factor. */
    String weight(Factor factor) {
        return switch (factor) {
            case POPULATION -> population;
            case NEED -> need;
            case REMOTENESS -> remoteness;
            case RESULTS -> results;
        };
    }
}
