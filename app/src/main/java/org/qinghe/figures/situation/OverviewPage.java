package org.qinghe.figures.situation;

import java.util.List;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How an area stands in all its indicators. */
@Controller
class OverviewPage {

    private final Scopes scopes;
    private final Overview overview;

    OverviewPage(Scopes scopes, Overview overview) {
        this.scopes = scopes;
        this.overview = overview;
    }

    @GetMapping("/situation")
    String show(@RequestParam(defaultValue = "") String area, @ModelAttribute("page") Page page, Model model) {
        var scope = scope(area);
        model.addAttribute("scope", scope);
        model.addAttribute("lines", overview.of(scope));
        model.addAttribute("saying", new Saying(page.words()));
        return "situation/overview";
    }

    @GetMapping("/situation.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String area, @ModelAttribute("page") Page page) {
        return Download.csv(table(scope(area), page));
    }

    @GetMapping("/situation.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String area, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(scope(area), page));
    }

    @GetMapping("/situation.docx")
    ResponseEntity<byte[]> docx(@RequestParam(defaultValue = "") String area, @ModelAttribute("page") Page page) {
        var scope = scope(area);
        return OverviewBrief.of(scope, overview.of(scope), new Saying(page.words()))
                .download();
    }

    private DataTable table(Scope scope, Page page) {
        var saying = new Saying(page.words());
        Map<Indicator.Kind, List<IndicatorLine>> lines = overview.of(scope);
        return new DataTable(
                page.t("situation.of", scope.name(page.words())),
                Columns.ofIndicators(page.words()),
                lines.values().stream()
                        .flatMap(List::stream)
                        .map(line -> Columns.row(line, saying))
                        .toList());
    }

    private Scope scope(String area) {
        return scopes.find(Viewer.required(), area)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
