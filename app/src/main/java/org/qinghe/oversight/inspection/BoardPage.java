package org.qinghe.oversight.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The open findings by unit and age. */
@Controller
class BoardPage {

    private final FindingTable findings;
    private final UnitSights sights;
    private final InspectionNaming naming;

    BoardPage(FindingTable findings, UnitSights sights, InspectionNaming naming) {
        this.findings = findings;
        this.sights = sights;
        this.naming = naming;
    }

    @GetMapping("/findings/board")
    String board(@ModelAttribute("page") Page page, Model model) {
        var lines = findings.board(sights.of(Viewer.required()));
        model.addAttribute("lines", lines);
        model.addAttribute("names", names(lines, page));
        return "oversight/inspection/board";
    }

    @GetMapping("/findings/board.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("page") Page page) {
        var lines = findings.board(sights.of(Viewer.required()));
        var names = names(lines, page);
        List<String> headings = new ArrayList<>(List.of(page.t("inspection.column.unit")));
        Arrays.stream(AgeBand.values()).forEach(band -> headings.add(page.t(band.message())));
        headings.addAll(List.of(
                page.t("inspection.board.all"),
                page.t("inspection.board.serious"),
                page.t("inspection.board.overdue")));
        return Download.xlsx(new DataTable(
                page.t("inspection.board"),
                headings,
                lines.stream().map(line -> row(line, names)).toList()));
    }

    private static List<Object> row(BoardLine line, InspectionNames names) {
        List<Object> cells = new ArrayList<>(List.of(names.unit(line.unit())));
        Arrays.stream(AgeBand.values()).forEach(band -> cells.add(line.of(band)));
        cells.addAll(List.of(line.all(), line.serious(), line.overdue()));
        return cells;
    }

    private InspectionNames names(List<BoardLine> lines, Page page) {
        return naming.ofUnits(lines.stream().map(BoardLine::unit).toList(), page.words());
    }
}
