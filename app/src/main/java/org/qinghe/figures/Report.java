package org.qinghe.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A report that was begun. */
record Report(
        UUID id,
        UUID form,
        UUID unit,
        LocalDate start,
        ReportState state,
        Optional<Instant> firstSubmitted,
        Optional<Instant> submitted) {

    ReportTable.Key key() {
        return new ReportTable.Key(form, unit, start);
    }
}
