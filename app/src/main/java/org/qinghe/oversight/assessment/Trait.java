package org.qinghe.oversight.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qinghe.web.Words;

/** By what units are put beside others of their like. */
public sealed interface Trait {

    /** How many people live in the unit's area. */
    record Population() implements Trait {}

    /** How far the unit's area is from the county seat. */
    record Remoteness() implements Trait {}

    /** An indicator in the unit's area over the days that are judged, such as one of need or poverty. */
    record Of(Datum.Figure figure) implements Trait {}

    /** All units together. */
    record Together() implements Trait {}

    Trait USUAL = new Population();

    /** As forms and the database write it. */
    default String key() {
        return switch (this) {
            case Population() -> "POPULATION";
            case Remoteness() -> "REMOTENESS";
            case Of(var figure) -> DatumKey.of(figure);
            case Together() -> "TOGETHER";
        };
    }

    static Optional<Trait> read(String key) {
        return switch (key) {
            case "POPULATION" -> Optional.of(new Population());
            case "REMOTENESS" -> Optional.of(new Remoteness());
            case "TOGETHER" -> Optional.of(new Together());
            default ->
                DatumKey.read(key)
                        .filter(Datum.Figure.class::isInstance)
                        .map(Datum.Figure.class::cast)
                        .map(Of::new);
        };
    }

    /** What it is called, by {@link #key}, before the indicators. */
    static Map<String, String> usual(Words words) {
        Map<String, String> usual = new LinkedHashMap<>();
        for (Trait trait : new Trait[] {new Population(), new Remoteness(), new Together()}) {
            usual.put(trait.key(), words.t("scores.trait." + trait.key()));
        }
        return usual;
    }
}
