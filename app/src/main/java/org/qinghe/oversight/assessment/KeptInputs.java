package org.qinghe.oversight.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;

/**
 * The inputs of one unit as they are kept: under each datum its readings.
 *
 * @param data each datum once
 */
record KeptInputs(List<OfDatum> data) {

    record OfDatum(Datum datum, List<Read> read) {}

    record Read(Frequency frequency, LocalDate start, Reading reading, String path) {}

    static KeptInputs of(List<Input> inputs) {
        Map<Datum, List<Read>> byDatum = new LinkedHashMap<>();
        inputs.forEach(each -> byDatum.computeIfAbsent(each.datum(), _ -> new ArrayList<>())
                .add(new Read(each.period().frequency(), each.period().start(), each.reading(), each.path())));
        return new KeptInputs(byDatum.entrySet().stream()
                .map(each -> new OfDatum(each.getKey(), each.getValue()))
                .toList());
    }

    List<Input> of(UUID unit) {
        return data.stream()
                .flatMap(each -> each.read().stream()
                        .map(read -> new Input(
                                unit,
                                each.datum(),
                                new Period(read.frequency(), read.start()),
                                read.reading(),
                                read.path())))
                .toList();
    }
}
