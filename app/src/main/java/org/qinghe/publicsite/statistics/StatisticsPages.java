package org.qinghe.publicsite.statistics;

import java.nio.charset.StandardCharsets;
import org.qinghe.safeguards.release.OpenTables;
import org.qinghe.safeguards.release.OpenTables.OpenSeries;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What was released, indicator by indicator. What is withheld in a table is withheld in chart and files alike. */
@Controller
class StatisticsPages {

    /** So many periods a chart shows: two years of months. */
    private static final int DRAWN = 24;

    /** So many tables a file holds at most: ten years of weeks. */
    private static final int MOST = 530;

    private final OpenTables tables;

    StatisticsPages(OpenTables tables) {
        this.tables = tables;
    }

    @GetMapping("/open/statistics")
    String all(Model model) {
        model.addAttribute("series", tables.series());
        return "publicsite/statistics";
    }

    @GetMapping("/open/statistics/{indicator}")
    String one(@PathVariable String indicator, @ModelAttribute("page") Page page, Model model) {
        var series = required(indicator);
        var drawn = tables.newest(series.indicator(), DRAWN);
        model.addAttribute("series", series);
        model.addAttribute("newest", drawn.getFirst());
        model.addAttribute("overTime", BarChart.overTime(drawn.reversed()));
        model.addAttribute("byArea", BarChart.byArea(drawn.getFirst(), page.words()));
        return "publicsite/series";
    }

    @GetMapping("/open/statistics/{indicator}/csv")
    ResponseEntity<byte[]> csv(@PathVariable String indicator) {
        var series = required(indicator);
        return Download.csv(new OpenData(tables.newest(series.indicator(), MOST)).table());
    }

    @GetMapping("/open/statistics/{indicator}/dataValueSets.json")
    ResponseEntity<byte[]> dataValueSets(@PathVariable String indicator) {
        var series = required(indicator);
        var json = new OpenData(tables.newest(series.indicator(), MOST)).dataValueSets();
        return Download.file(
                series.indicator() + ".json", MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    private OpenSeries required(String indicator) {
        return tables.series(indicator).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
