package org.qinghe.oversight.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;

/** Tries schemes on what the viewer's units reported last year. */
@Component
class LastYear {

    private final InputReading reading;
    private final UnitSights units;
    private final Clock clock;

    LastYear(InputReading reading, UnitSights units, Clock clock) {
        this.reading = reading;
        this.units = units;
        this.clock = clock;
    }

    int year() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /** The score of every unit of that sort that the viewer sees, in code order. */
    Map<Unit, UnitScore> scores(Scheme scheme, Unit.Kind kind, Viewer viewer) {
        var judged = judged(kind, viewer);
        var byId = judged.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var inputs = reading.read(scheme, span(), judged);
        return Scoring.of(scheme, span(), ids(judged), inputs).stream()
                .collect(Collectors.toMap(
                        score -> Optional.ofNullable(byId.get(score.unit())).orElseThrow(), Function.identity()));
    }

    /** One scheme beside the other on the same inputs. */
    Simulation change(Scheme before, Scheme after, Unit.Kind kind, Viewer viewer) {
        var judged = judged(kind, viewer);
        var data = Stream.of(before, after).flatMap(InputReading::data).collect(Collectors.toSet());
        return Simulation.of(before, after, span(), judged, reading.read(data, span(), judged));
    }

    private Span span() {
        return Span.year(year());
    }

    private List<Unit> judged(Unit.Kind kind, Viewer viewer) {
        return units.unitsOf(viewer).stream()
                .filter(each -> each.kind() == kind)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    private static List<UUID> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
