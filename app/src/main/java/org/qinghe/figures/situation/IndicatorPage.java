package org.qinghe.figures.situation;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One indicator in one area: over time, by area, on the map, and as files. */
@Controller
class IndicatorPage {

    private final Scopes scopes;
    private final Indicators indicators;
    private final IndicatorSituations situations;

    IndicatorPage(Scopes scopes, Indicators indicators, IndicatorSituations situations) {
        this.scopes = scopes;
        this.indicators = indicators;
        this.situations = situations;
    }

    @GetMapping("/situation/{indicator}")
    String show(
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "AREA") PartOrder order,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var situation = find(indicator, area, period, page);
        model.addAttribute("view", situation.view(order, number));
        model.addAttribute("saying", situation.saying());
        return "situation/indicator";
    }

    @GetMapping("/situation/{indicator}/periods.csv")
    ResponseEntity<byte[]> periodsCsv(
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("page") Page page) {
        return Download.csv(find(indicator, area, period, page).periodsTable());
    }

    @GetMapping("/situation/{indicator}/periods.xlsx")
    ResponseEntity<byte[]> periodsXlsx(
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("page") Page page) {
        return Download.xlsx(find(indicator, area, period, page).periodsTable());
    }

    @GetMapping("/situation/{indicator}/areas.csv")
    ResponseEntity<byte[]> areasCsv(
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("page") Page page) {
        return Download.csv(find(indicator, area, period, page).partsTable());
    }

    @GetMapping("/situation/{indicator}/areas.xlsx")
    ResponseEntity<byte[]> areasXlsx(
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("page") Page page) {
        return Download.xlsx(find(indicator, area, period, page).partsTable());
    }

    @GetMapping("/situation/{indicator}/brief.docx")
    ResponseEntity<byte[]> brief(
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("page") Page page) {
        return new IndicatorBrief(find(indicator, area, period, page)).download();
    }

    /** An address that names an area out of sight, an unknown indicator or no period of it leads nowhere. */
    private IndicatorSituation find(UUID id, String area, String period, Page page) {
        var known = indicators.find(id).orElseThrow(IndicatorPage::notFound);
        var scope = scopes.find(Viewer.required(), area).orElseThrow(IndicatorPage::notFound);
        Optional<Period> asked = period.isBlank()
                ? Optional.empty()
                : Optional.of(Period.parse(period, known.frequency()).orElseThrow(IndicatorPage::notFound));
        return situations.of(known, scope, asked, new Saying(page.words()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
