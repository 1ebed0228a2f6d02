package org.qinghe.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.TypedDay;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures for DHIS2 and its tools; the parameters are named as theirs. */
@Controller
class DataValueSetPages {

    private final DataValueSets sets;
    private final ReportForms forms;
    private final Indicators indicators;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    DataValueSetPages(
            DataValueSets sets,
            ReportForms forms,
            Indicators indicators,
            Places places,
            AuditTrail trail,
            Clock clock) {
        this.sets = sets;
        this.forms = forms;
        this.indicators = indicators;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/figures/dhis2")
    String choose(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("forms", forms.all());
        model.addAttribute("from", today.withDayOfYear(1).toString());
        model.addAttribute("to", today.toString());
        return "figures/dhis2";
    }

    /**
     * Writes the file.
     *
     * @param dataSet codes of forms; every indicator where neither forms nor indicators are named
     * @param dataElement codes of indicators; one that is not known is a mistake, here as well as among the forms
     * @param orgUnit the area, with what lies in it; all that the viewer sees where empty
     */
    @GetMapping("/figures/dataValueSets.json")
    void write(
            @RequestParam(defaultValue = "") List<String> dataSet,
            @RequestParam(defaultValue = "") List<String> dataElement,
            @RequestParam(defaultValue = "") String orgUnit,
            @RequestParam(defaultValue = "") String startDate,
            @RequestParam(defaultValue = "") String endDate,
            HttpServletResponse response)
            throws IOException {
        var from = TypedDay.of(startDate);
        var to = TypedDay.of(endDate);
        var area = area(orgUnit);
        var chosen = chosen(named(dataSet), named(dataElement));
        if (from.isEmpty() || to.isEmpty() || area.isEmpty() || chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var name = "dataValueSets-" + from.get() + "-" + to.get() + ".json";
        response.setContentType("application/json");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var codes = places.within(area.get()).stream().map(Area::code).toList();
        long written = sets.write(chosen.get(), codes, from.get(), to.get(), response.getOutputStream());
        trail.record("figures.exported", "file/" + name, Map.of("format", "DHIS2", "rows", String.valueOf(written)));
    }

    private static List<String> named(List<String> codes) {
        return codes.stream().filter(code -> !code.isEmpty()).toList();
    }

    /** The indicators of the forms and those named themselves, or all; nothing where a code is not known. */
    private Optional<List<UUID>> chosen(List<String> sets, List<String> elements) {
        var ofSets = sets.stream().map(forms::find).toList();
        var all = indicators.all();
        var known = all.stream().map(Indicator::code).collect(Collectors.toSet());
        if (!ofSets.stream().allMatch(Optional::isPresent) || !known.containsAll(elements)) {
            return Optional.empty();
        }
        var ofForms = ofSets.stream()
                .flatMap(Optional::stream)
                .flatMap(form -> form.indicators().stream())
                .toList();
        boolean everything = sets.isEmpty() && elements.isEmpty();
        return Optional.of(all.stream()
                .filter(each -> everything || elements.contains(each.code()) || ofForms.contains(each.id()))
                .map(Indicator::id)
                .toList());
    }

    private Optional<String> area(String asked) {
        var own = Viewer.required().area();
        if (asked.isBlank()) {
            return Optional.of(own);
        }
        return Optional.of(asked.strip()).filter(code -> places.liesWithin(code, own));
    }
}
