package org.qinghe.warning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Area;
import org.qinghe.places.Boundaries;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.work.Responses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class WarningPage {

    static final String ORIGIN = "warning";
    private static final int LONGEST_REASON = 1000;

    private final Warnings warnings;
    private final WarningList list;
    private final Runs runs;
    private final Triages triages;
    private final Indicators indicators;
    private final Places places;
    private final Boundaries boundaries;
    private final ObjectProvider<DataCaveats> caveats;
    private final ObjectProvider<Responses> responses;
    private final WarningOrigins origins;
    private final AuditTrail trail;

    WarningPage(
            Warnings warnings,
            WarningList list,
            Runs runs,
            Triages triages,
            Indicators indicators,
            Places places,
            Boundaries boundaries,
            ObjectProvider<DataCaveats> caveats,
            ObjectProvider<Responses> responses,
            WarningOrigins origins,
            AuditTrail trail) {
        this.warnings = warnings;
        this.list = list;
        this.runs = runs;
        this.triages = triages;
        this.indicators = indicators;
        this.places = places;
        this.boundaries = boundaries;
        this.caveats = caveats;
        this.responses = responses;
        this.origins = origins;
        this.trail = trail;
    }

    @GetMapping("/warnings/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(visible(id), page, FieldErrors.none(), "", "", model);
    }

    private String show(Warning warning, Page page, FieldErrors errors, String decision, String reason, Model model) {
        var run = runs.find(warning.run()).orElseThrow();
        var snapshot = runs.snapshot(run.id());
        var grounds = Grounds.of(warning, run, snapshot);
        var earlier = list.earlier(warning);
        var naming = Naming.of(
                Stream.concat(Stream.of(warning), earlier.stream()).toList(), indicators, places, page.words());
        model.addAttribute(
                "view",
                new WarningView(
                        warning,
                        run,
                        grounds,
                        naming,
                        new WarningChart(grounds, naming).options(),
                        WarningMap.of(
                                warning,
                                run,
                                snapshot,
                                boundaries,
                                places,
                                Visible.to(Viewer.required(), places),
                                naming),
                        caveatsOf(warning),
                        triages.of(warning.id()),
                        earlier,
                        responses.stream()
                                .flatMap(each -> each.of(ORIGIN, warning.id()).stream())
                                .findFirst(),
                        templates()));
        model.addAttribute("errors", errors);
        model.addAttribute("decision", decision);
        model.addAttribute("reason", reason);
        return "warning/warning";
    }

    /** A pooled warning rests on the figures of the areas that were added up. */
    private List<DataCaveats.Caveat> caveatsOf(Warning warning) {
        var areas = warning.pooled()
                ? places.within(warning.area()).stream().map(Area::code).toList()
                : List.of(warning.area());
        return caveats.stream()
                .flatMap(each ->
                        each.of(warning.indicator(), areas, warning.first().plus(-8), warning.last()).stream())
                .toList();
    }

    @PostMapping("/warnings/{id}/triage")
    String triage(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var warning = visible(id);
        var errors = errors(decision, reason);
        if (errors.any()) {
            return show(warning, page, errors, decision, reason, model);
        }
        triages.decide(warning, Viewer.required(), Warning.State.valueOf(decision), reason.strip());
        Notice.done(redirect, "warning.triage.done");
        return "redirect:/warnings/" + id;
    }

    private List<Responses.Template> templates() {
        return responses.stream().flatMap(each -> each.templates().stream()).toList();
    }

    private static FieldErrors errors(String decision, String reason) {
        var errors = FieldErrors.none();
        if (!List.of("CONFIRMED", "EXPLAINED", "WATCHED").contains(decision)) {
            errors = errors.with("decision", "warning.triage.decision.missing");
        }
        if (reason.isBlank()) {
            errors = errors.with("reason", "warning.triage.reason.missing");
        } else if (reason.length() > LONGEST_REASON) {
            errors = errors.with("reason", "warning.triage.reason.long", LONGEST_REASON, reason.length());
        }
        return errors;
    }

    @PostMapping("/warnings/{id}/response")
    String respond(
            @PathVariable UUID id,
            @RequestParam String template,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        var warning = visible(id);
        if (templates().stream().noneMatch(each -> each.code().equals(template))) {
            Notice.refused(redirect, "warning.response.template.missing");
            return "redirect:/warnings/" + id;
        }
        if (!warning.confirmed()) {
            Notice.refused(redirect, WarningOrigins.UNCONFIRMED);
            return "redirect:/warnings/" + id;
        }
        var begun = responses.getObject().start(origins.of(warning), template);
        if (begun.byOthers()) {
            Notice.refused(redirect, "warning.response.begun");
        } else {
            Notice.done(redirect, "warning.response.started");
        }
        return "redirect:/responses/" + begun.response();
    }

    @PostMapping("/warnings/{id}/repeat")
    String repeat(@PathVariable UUID id, RedirectAttributes redirect) {
        var warning = visible(id);
        var run = runs.find(warning.run()).orElseThrow();
        var same = Grounds.of(warning, run, runs.snapshot(run.id())).agreesWith(warning);
        trail.record("warning.repeated", "warning/" + id, java.util.Map.of("same", String.valueOf(same)));
        if (same) {
            Notice.done(redirect, "warning.repeat.same");
        } else {
            Notice.refused(redirect, "warning.repeat.differs");
        }
        return "redirect:/warnings/" + id;
    }

    /** The series as the command line reads it. */
    @GetMapping("/warnings/{id}/data.csv")
    ResponseEntity<byte[]> data(@PathVariable UUID id) {
        var warning = visible(id);
        var run = runs.find(warning.run()).orElseThrow();
        var series = Grounds.of(warning, run, runs.snapshot(run.id())).series();
        var indicator = indicators.find(warning.indicator()).orElseThrow().code();
        var text = new StringBuilder("area,period,indicator,value\n");
        for (int period = 0; period < series.length(); period++) {
            double value = series.values()[period];
            text.append(warning.area().isEmpty() ? "all" : warning.area())
                    .append(',')
                    .append(series.period(period).text())
                    .append(',')
                    .append(indicator)
                    .append(',')
                    .append(Double.isNaN(value) ? "" : number(value))
                    .append('\n');
        }
        return Download.file(
                "warning-data.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/warnings/{id}/brief.docx")
    ResponseEntity<byte[]> brief(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var warning = visible(id);
        var run = runs.find(warning.run()).orElseThrow();
        var grounds = Grounds.of(warning, run, runs.snapshot(run.id()));
        var naming = Naming.of(List.of(warning), indicators, places, page.words());
        return new WarningBrief(warning, run, grounds, naming, triages.of(id), caveatsOf(warning)).download();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private Warning visible(UUID id) {
        return warnings.find(id)
                .filter(warning -> Visible.to(Viewer.required(), places).includes(warning.area()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
