package org.qinghe.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator.Direction;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Responsible;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is counted: the indicators' definitions, read by everybody who works with figures, made by the county office. */
@Controller
class IndicatorPages {

    private final IndicatorTable indicators;
    private final Observations observations;
    private final ReportForms forms;
    private final Units units;
    private final Responsible responsible;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    IndicatorPages(
            IndicatorTable indicators,
            Observations observations,
            ReportForms forms,
            Units units,
            Responsible responsible,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.indicators = indicators;
        this.observations = observations;
        this.forms = forms;
        this.units = units;
        this.responsible = responsible;
        this.trail = trail;
        this.transaction = transaction;
    }

    @ModelAttribute("search")
    IndicatorSearch search(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(name = "ofKind") Optional<Kind> kind,
            @RequestParam(name = "every") Optional<Frequency> frequency) {
        return new IndicatorSearch(search, kind, frequency);
    }

    @GetMapping("/figures/indicators")
    String list(
            @ModelAttribute("search") IndicatorSearch search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var found = found(search);
        var paging = Paging.of(number, found.size());
        var from = Math.toIntExact(paging.offset());
        model.addAttribute("indicators", found.subList(from, Math.min(from + paging.size(), found.size())));
        model.addAttribute("paging", paging);
        model.addAttribute("retired", indicators.retired());
        return "figures/indicators";
    }

    @GetMapping("/figures/indicators.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") IndicatorSearch search, @ModelAttribute("page") Page page) {
        return Download.csv(table(search, page));
    }

    @GetMapping("/figures/indicators.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("search") IndicatorSearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(search, page));
    }

    @GetMapping("/figures/indicators/new")
    String make(@ModelAttribute("page") Page page, Model model) {
        return show(Optional.empty(), IndicatorDraft.empty(), FieldErrors.none(), page, model);
    }

    @GetMapping("/figures/indicators/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var known = known(id);
        return show(Optional.of(known), IndicatorDraft.of(known), FieldErrors.none(), page, model);
    }

    @PostMapping("/figures/indicators")
    String add(
            @ModelAttribute("draft") IndicatorDraft draft,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var errors = draft.errors(indicators);
        if (indicators.find(draft.code(), draft.frequency()).isPresent()) {
            errors = errors.with("code", "indicator.code.taken");
        }
        if (errors.any()) {
            return show(Optional.empty(), draft, errors, page, model);
        }
        return saved(draft.indicator(UUID.randomUUID()), "figures.indicatorDefined", redirect);
    }

    /** Code and frequency stay, whatever is sent: imports and history go by them. */
    @PostMapping("/figures/indicators/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("draft") IndicatorDraft draft,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var known = known(id);
        var errors = draft.errors(indicators);
        if (!draft.code().equals(known.code()) || draft.frequency() != known.frequency()) {
            errors = errors.with("code", "indicator.code.fixed");
        }
        if (draft.measure() != IndicatorDraft.nameOf(known.measure()) && isCounted(known)) {
            errors = errors.with("measure", "indicator.measure.fixed");
        } else if (draft.measure() == IndicatorDraft.MeasureName.RATE && !(known.measure() instanceof Measure.Rate)) {
            errors = becomingRate(known, errors);
        }
        if (errors.any()) {
            return show(Optional.of(known), draft, errors, page, model);
        }
        return saved(draft.indicator(id), "figures.indicatorChanged", redirect);
    }

    /** A rate is computed, so nobody can report it, and no rule and no other rate can reckon with it. */
    private FieldErrors becomingRate(Indicator known, FieldErrors errors) {
        var asked = standsOn(known).stream().map(ReportForm::nameZh).toList();
        var reckoned = indicators.reckonedWithBy(known);
        if (!asked.isEmpty()) {
            return errors.with("measure", "indicator.rate.asked", String.join("、", asked));
        }
        return reckoned.isEmpty()
                ? errors
                : errors.with("measure", "indicator.rate.reckoned", String.join("、", reckoned));
    }

    private List<ReportForm> standsOn(Indicator indicator) {
        return forms.all().stream()
                .filter(form -> form.indicators().contains(indicator.id()))
                .toList();
    }

    @PostMapping("/figures/indicators/{id}/retire")
    String retire(@PathVariable UUID id, RedirectAttributes redirect) {
        var known = known(id);
        transaction.executeWithoutResult(status -> {
            indicators.retire(id);
            trail.record("figures.indicatorRetired", subject(known));
        });
        Notice.done(redirect, "indicator.retired");
        return "redirect:/figures/indicators/" + id;
    }

    @PostMapping("/figures/indicators/{id}/bring-back")
    String bringBack(@PathVariable UUID id, RedirectAttributes redirect) {
        var known = known(id);
        transaction.executeWithoutResult(status -> {
            indicators.bringBack(id);
            trail.record("figures.indicatorBroughtBack", subject(known));
        });
        Notice.done(redirect, "indicator.broughtBack");
        return "redirect:/figures/indicators/" + id;
    }

    private static String subject(Indicator indicator) {
        return "indicator/" + indicator.code() + "/" + indicator.frequency();
    }

    private String saved(Indicator indicator, String action, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            indicators.save(indicator);
            trail.record(
                    action,
                    subject(indicator),
                    Map.of(
                            "name",
                            indicator.nameZh(),
                            "measure",
                            IndicatorDraft.nameOf(indicator.measure()).name()));
        });
        Notice.done(redirect, "indicator.saved");
        return "redirect:/figures/indicators/" + indicator.id();
    }

    private String show(Optional<Indicator> known, IndicatorDraft draft, FieldErrors errors, Page page, Model model) {
        model.addAttribute("known", known);
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        model.addAttribute("counted", known.map(this::isCounted).orElse(false));
        model.addAttribute("span", known.flatMap(each -> observations.span(each.id())));
        model.addAttribute("forms", known.map(this::standsOn).orElse(List.of()));
        model.addAttribute(
                "retired",
                known.filter(each -> indicators.retired().contains(each.id())).isPresent());
        model.addAttribute("owners", owners(draft.owner(), page));
        model.addAttribute("leaders", known.flatMap(Indicator::owner).flatMap(this::leaders));
        return "figures/indicator";
    }

    private Optional<Responsible.Leaders> leaders(String owner) {
        return inSight().stream()
                .filter(unit -> unit.code().equals(owner))
                .findFirst()
                .map(Unit::id)
                .flatMap(unit ->
                        Optional.ofNullable(responsible.leaders(List.of(unit)).get(unit)));
    }

    /** The units in the viewer's sight, and the one that is named already. */
    private Map<String, String> owners(String named, Page page) {
        var owners = new LinkedHashMap<String, String>();
        owners.put(named, named);
        owners.put("", page.t("indicator.owner.none"));
        inSight().forEach(unit -> owners.put(unit.code(), page.words().name(unit.nameZh(), unit.nameEn())));
        return owners;
    }

    private List<Unit> inSight() {
        var own = Viewer.required().area();
        return own.isEmpty() ? units.all() : units.within(own);
    }

    private boolean isCounted(Indicator indicator) {
        return observations.span(indicator.id()).isPresent();
    }

    private List<Indicator> found(IndicatorSearch search) {
        return indicators.all().stream().filter(search::finds).toList();
    }

    private DataTable table(IndicatorSearch search, Page page) {
        return new DataTable(
                page.t("indicator.list"),
                List.of("code", "frequency", "nameZh", "nameEn", "unitZh", "direction", "measure", "owner", "kind")
                        .stream()
                        .map(column -> page.t("indicator." + column))
                        .toList(),
                found(search).stream()
                        .map(each -> List.<Object>of(
                                each.code(),
                                page.t("figures.frequency." + each.frequency()),
                                each.nameZh(),
                                each.nameEn(),
                                each.unitZh(),
                                page.t("situation.direction." + each.direction()),
                                page.t("indicator.measure." + IndicatorDraft.nameOf(each.measure())),
                                each.owner().orElse(""),
                                page.t("situation.kind." + each.kind())))
                        .toList());
    }

    private Indicator known(UUID id) {
        return indicators.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The draft as it was typed; what a form left out is empty. */
    @ModelAttribute("draft")
    IndicatorDraft draft(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "MONTH") Frequency frequency,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String unitZh,
            @RequestParam(defaultValue = "") String unitEn,
            @RequestParam(defaultValue = "NEITHER") Direction direction,
            @RequestParam(defaultValue = "ADDITIVE") IndicatorDraft.MeasureName measure,
            @RequestParam(defaultValue = "") String numerator,
            @RequestParam(defaultValue = "") String denominator,
            @RequestParam(defaultValue = "") String factor,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "OTHER") Kind kind) {
        return new IndicatorDraft(
                code,
                frequency,
                nameZh,
                nameEn,
                unitZh,
                unitEn,
                direction,
                measure,
                numerator,
                denominator,
                factor,
                owner,
                kind);
    }
}
