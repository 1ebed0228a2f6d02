package org.qinghe.safeguards.release;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.qinghe.web.DataTable;
import org.qinghe.web.Words;

/** Releases as tables to take along, with the words of the pages. */
record ReleaseFiles(Words words) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** One table; what is hidden is an empty cell. */
    DataTable table(Release release) {
        var cells = release.cells().stream()
                .map(cell -> row(cell.area(), words.name(cell.nameZh(), cell.nameEn()), cell.shown()));
        var total = row("", words.t("safeguards.release.total"), release.sum());
        return new DataTable(
                words.name(release.nameZh(), release.nameEn()) + " " + release.period(),
                List.of(
                        words.t("safeguards.release.field.area"),
                        words.t("safeguards.release.field.areaName"),
                        words.t("safeguards.release.field.shown")),
                Stream.concat(cells, Stream.of(total)).toList());
    }

    private static List<Object> row(String area, String name, OptionalLong shown) {
        return List.of(area, name, shown.isPresent() ? (Object) shown.getAsLong() : "");
    }

    DataTable list(List<Release> releases) {
        var headings =
                List.of("indicator", "period", "level", "protection", "strength", "hidden", "state", "preparedAt");
        return new DataTable(
                words.t("safeguards.releases"),
                headings.stream()
                        .map(each -> words.t("safeguards.release.field." + each))
                        .toList(),
                releases.stream().map(this::row).toList());
    }

    private List<Object> row(Release release) {
        return List.of(
                words.name(release.nameZh(), release.nameEn()),
                release.period(),
                words.t("places.level." + release.level()),
                words.t("safeguards.release.protection." + release.protection().sort()),
                release.protection().text(),
                release.hidden(),
                words.t("safeguards.release.state." + release.state()),
                release.prepared().at().atZone(HERE).toLocalDate());
    }
}
