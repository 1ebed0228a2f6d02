package org.qinghe.oversight.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.web.DataTable;

/** A draw as tables to download: the frame with every key, how the seats were shared, and how to repeat it. */
record FrameSheets(Drawing drawing, InspectionNames names) {

    /** With the seed, all that is needed to repeat the last draw. */
    DataTable frame() {
        var words = names.words();
        var tasks = tasks()
                ? Stream.of("work.column.task", "work.column.due", "inspection.draw.doneOn")
                : Stream.<String>of();
        return new DataTable(
                words.t("inspection.draw.frameOf", drawing.inspection().title().in(words)),
                Stream.concat(
                                Stream.of(
                                        "inspection.draw.code." + part(),
                                        "inspection.column.unit",
                                        "inspection.draw.stratum",
                                        "inspection.draw.seed",
                                        "inspection.draw.key",
                                        "inspection.draw.place",
                                        "inspection.draw.drawn"),
                                tasks)
                        .map(words::t)
                        .toList(),
                drawing.frameLines().stream().map(this::row).toList());
    }

    DataTable seats() {
        var words = names.words();
        var strata = drawing.inspection().among().strata();
        return new DataTable(
                words.t("inspection.draw.strata"),
                Stream.of(
                                "inspection.draw.stratum",
                                "inspection.draw.stratumName",
                                "inspection.draw.frame." + part(),
                                "inspection.draw.share",
                                "inspection.draw.seats")
                        .map(words::t)
                        .toList(),
                drawing.strata().stream()
                        .map(each -> List.<Object>of(
                                each.stratum(),
                                names.stratum(strata, each.stratum()),
                                each.frame(),
                                each.share(),
                                each.seats()))
                        .toList());
    }

    DataTable recipe() {
        var words = names.words();
        var rows = new ArrayList<List<Object>>();
        drawing.inspection()
                .frozen()
                .ifPresent(frozen -> rows.add(List.of(
                        words.t(
                                "inspection.recipe.frame." + part(),
                                words.minute(frozen.at()),
                                drawing.frame().size()),
                        frozen.digest())));
        drawing.last()
                .ifPresent(last -> rows.add(
                        List.of(words.t("inspection.recipe.seed", words.minute(last.at()), last.name()), last.seed())));
        rows.add(List.of(
                words.t("inspection.recipe.seats." + part()),
                words.t(
                        "inspection.draw.of." + part(),
                        drawing.inspection().size(),
                        drawing.frame().size())));
        rows.add(List.of(words.t("inspection.recipe.order." + part()), words.t("inspection.recipe.command")));
        return new DataTable(
                words.t("inspection.recipe"),
                List.of(words.t("inspection.recipe.step"), words.t("inspection.recipe.value")),
                rows);
    }

    private List<Object> row(FrameLine line) {
        var row = new ArrayList<Object>(List.of(
                line.code(),
                names.unit(line.unit()),
                line.stratum(),
                drawing.last().map(DrawnRound::seed).orElse(""),
                cell(line.fall().map(FrameLine.Fall::key)),
                cell(line.fall().map(FrameLine.Fall::place)),
                cell(line.fall().map(fall -> fall.drawn() ? 1 : 0))));
        line.task().ifPresent(task -> {
            row.add(task.title().in(names.words()));
            row.add(task.due());
            row.add(cell(task.doneOn()));
        });
        return row;
    }

    private static Object cell(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    private boolean tasks() {
        return drawing.inspection().among().over().tasks();
    }

    private String part() {
        return drawing.inspection().among().over().part();
    }
}
