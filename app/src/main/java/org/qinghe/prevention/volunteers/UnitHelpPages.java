package org.qinghe.prevention.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.RecentYears;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What volunteers did in a year, by unit in numbers and by shift in a workbook; without anybody's name. */
@Controller
class UnitHelpPages {

    private static final int MOST_EXPORTED = 5_000;

    private final UnitHelpTable table;
    private final ShiftTable shifts;
    private final UnitSights sights;
    private final Clock clock;

    UnitHelpPages(UnitHelpTable table, ShiftTable shifts, UnitSights sights, Clock clock) {
        this.table = table;
        this.shifts = shifts;
        this.sights = sights;
        this.clock = clock;
    }

    @GetMapping("/prevention/volunteer-hours")
    String read(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page, Model model) {
        var viewer = Viewer.required();
        var years = years();
        int chosen = years.typed(year).orElse(years.newest());
        var seen = sights.unitsOf(viewer);
        model.addAttribute("years", years.choices());
        model.addAttribute("year", String.valueOf(chosen));
        model.addAttribute("lines", inOrder(seen, table.of(sights.of(viewer), chosen)));
        model.addAttribute("names", UnitChoices.names(seen, page.words()));
        return "prevention/volunteers/hours";
    }

    /** In the order of the units, never by how much was done. */
    private static List<UnitHelp> inOrder(List<Unit> units, List<UnitHelp> lines) {
        return units.stream()
                .flatMap(unit -> lines.stream().filter(each -> each.unit().equals(unit.id())))
                .toList();
    }

    @GetMapping("/prevention/volunteer-hours.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page) {
        var viewer = Viewer.required();
        var years = years();
        var found = shifts.confirmed(sights.of(viewer), years.typed(year).orElse(years.newest()), MOST_EXPORTED);
        var names = UnitChoices.names(sights.unitsOf(viewer), page.words());
        return Download.xlsx(new DataTable(
                page.t("prevention.volunteerHours"),
                Stream.of("unit", "day", "what", "place", "event", "places", "hours")
                        .map(each -> page.t("prevention.help." + each))
                        .toList(),
                found.stream().map(each -> row(each, names)).toList()));
    }

    private static List<Object> row(ShiftLine line, Map<UUID, String> names) {
        return List.of(
                names.getOrDefault(line.shift().unit(), ""),
                line.shift().day(),
                line.shift().what(),
                line.shift().place(),
                line.event(),
                line.confirmed(),
                line.hours());
    }

    private RecentYears years() {
        return new RecentYears(LocalDate.now(clock).getYear());
    }
}
