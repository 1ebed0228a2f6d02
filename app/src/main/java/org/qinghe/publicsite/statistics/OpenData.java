package org.qinghe.publicsite.statistics;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qinghe.safeguards.release.Release;
import org.qinghe.safeguards.release.Release.Cell;
import org.qinghe.safeguards.release.Rhythm;
import org.qinghe.web.DataTable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Released tables of one indicator as files.
 *
 * @param releases at least one, the newest first; written oldest first
 */
record OpenData(List<Release> releases) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Headings and words as Qinghe's own import reads them; what is withheld is an empty value with the status to say so. */
    private static final List<String> HEADINGS = List.of(
            "area", "area_name", "period", "indicator", "value", "status", "noise_scale", "protection", "strength");

    OpenData {
        releases = List.copyOf(releases);
    }

    DataTable table() {
        var rows = new ArrayList<List<Object>>();
        for (var release : releases.reversed()) {
            release.cells().forEach(cell -> rows.add(row(release, cell)));
        }
        return new DataTable(releases.getFirst().indicator(), HEADINGS, rows);
    }

    private static List<Object> row(Release release, Cell cell) {
        var scale = release.noiseScale();
        return List.of(
                cell.area(),
                cell.nameZh(),
                release.period(),
                release.indicator(),
                cell.shown().isPresent() ? (Object) cell.shown().getAsLong() : "",
                cell.shown().isPresent() ? "" : "suppressed",
                scale.isPresent() ? (Object) scale.getAsDouble() : "",
                release.protection().sort().name(),
                release.protection().text());
    }

    /** DHIS2's {@code dataValueSets}; what is withheld is left out, since an empty value there would delete one. */
    String dataValueSets() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("dataValues");
            for (var release : releases.reversed()) {
                release.cells().stream()
                        .filter(cell -> cell.shown().isPresent())
                        .forEach(cell -> write(release, cell, json));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Release release, Cell cell, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("dataElement", release.indicator());
        json.writeStringProperty("period", period(release.rhythm(), release.firstDay()));
        json.writeStringProperty("orgUnit", cell.area());
        json.writeStringProperty("value", String.valueOf(cell.shown().orElseThrow()));
        json.writeStringProperty(
                "comment",
                "protected: " + release.protection().sort() + " "
                        + release.protection().text());
        json.writeEndObject();
    }

    /** As DHIS2 writes periods: {@code 202610}, {@code 2026W7}. */
    private static String period(Rhythm rhythm, LocalDate firstDay) {
        return switch (rhythm) {
            case WEEK ->
                firstDay.get(IsoFields.WEEK_BASED_YEAR) + "W" + firstDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> String.format(Locale.ROOT, "%d%02d", firstDay.getYear(), firstDay.getMonthValue());
        };
    }
}
