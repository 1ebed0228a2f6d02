package org.qinghe.warning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
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
class WatchPages {

    /** The button that asks what the watch would raise, and saves nothing. */
    private static final String PREVIEW = "preview";

    private final Watches watches;
    private final Looks looks;
    private final Indicators indicators;
    private final Places places;
    private final AuditTrail trail;

    WatchPages(Watches watches, Looks looks, Indicators indicators, Places places, AuditTrail trail) {
        this.watches = watches;
        this.looks = looks;
        this.indicators = indicators;
        this.places = places;
        this.trail = trail;
    }

    @GetMapping("/watches")
    String list(@ModelAttribute("page") Page page, Model model) {
        var lines = watches.lines();
        model.addAttribute("lines", lines);
        var roots = lines.stream().map(line -> line.watch().root()).distinct().toList();
        model.addAttribute("naming", Naming.ofAreas(roots, indicators, places, page.words()));
        return "warning/watches";
    }

    @GetMapping("/watches/new")
    String blank(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "farrington") String method,
            @ModelAttribute("page") Page page,
            Model model) {
        return form(WatchForm.empty(indicator, method), FieldErrors.none(), "/watches", page, model);
    }

    @PostMapping("/watches")
    String add(
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = WatchForm.sent(fields);
        var errors = errors(form);
        if (errors.any() || fields.containsKey(PREVIEW)) {
            return form(form, errors, "/watches", page, model);
        }
        var added = watches.add(
                form.indicatorId().orElseThrow(),
                form.root(),
                form.level(),
                form.pooled(),
                form.method(),
                form.settings());
        if (added) {
            trail.record("warning.watchAdded", "indicator/" + form.indicator(), Map.of("method", form.method()));
            Notice.done(redirect, "warning.watch.saved");
        } else {
            Notice.refused(redirect, "warning.watch.known");
        }
        return "redirect:/watches";
    }

    @GetMapping("/watches/{id}")
    String edit(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return form(WatchForm.of(found(id)), FieldErrors.none(), "/watches/" + id, page, model);
    }

    @PostMapping("/watches/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        found(id);
        var form = WatchForm.sent(fields);
        var errors = errors(form);
        if (errors.any() || fields.containsKey(PREVIEW)) {
            return form(form, errors, "/watches/" + id, page, model);
        }
        if (!watches.change(id, form)) {
            Notice.refused(redirect, "warning.watch.known");
            return "redirect:/watches/" + id;
        }
        trail.record("warning.watchChanged", "watch/" + id, Map.of("method", form.method()));
        Notice.done(redirect, "warning.watch.saved");
        return "redirect:/watches";
    }

    @PostMapping("/watches/{id}/pause")
    String pause(@PathVariable UUID id, RedirectAttributes redirect) {
        var watch = found(id);
        watches.pause(id, !watch.paused());
        trail.record(watch.paused() ? "warning.watchWoken" : "warning.watchPaused", "watch/" + id);
        Notice.done(redirect, watch.paused() ? "warning.watch.woken" : "warning.watch.rests");
        return "redirect:/watches";
    }

    @PostMapping("/watches/{id}/look")
    String look(@PathVariable UUID id, RedirectAttributes redirect) {
        var run = looks.look(found(id), Run.Cause.PERSON);
        trail.record("warning.looked", "watch/" + id);
        run.ifPresentOrElse(
                done -> Notice.done(redirect, "warning.watch.ran", done.series(), done.alarms()),
                () -> Notice.refused(redirect, "warning.watch.noFigures"));
        return "redirect:/watches";
    }

    private String form(WatchForm form, FieldErrors errors, String action, Page page, Model model) {
        var preview = form.complete() && !errors.any() ? looks.preview(form.watch()) : Optional.<Preview>empty();
        model.addAttribute("preview", preview);
        model.addAttribute("naming", Naming.ofAreas(previewed(preview), indicators, places, page.words()));
        model.addAttribute("title", title(form, page));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("action", action);
        model.addAttribute("options", form.options(chosen(form)));
        model.addAttribute("methods", Detectors.methods());
        model.addAttribute("levels", List.of(AreaLevel.values()));
        model.addAttribute("choices", choices(form));
        return "warning/watch";
    }

    private static List<String> previewed(Optional<Preview> preview) {
        return preview.stream()
                .flatMap(each -> each.rises().stream())
                .map(Preview.Line::area)
                .distinct()
                .toList();
    }

    private String title(WatchForm form, Page page) {
        return chosen(form)
                .map(indicator -> page.t("warning.watch.of", page.words().name(indicator.nameZh(), indicator.nameEn())))
                .orElse(page.t("warning.watch.new"));
    }

    private FieldErrors errors(WatchForm form) {
        return form.errors(chosen(form), form.root().isEmpty() || knownAndVisible(form.root()));
    }

    private boolean knownAndVisible(String root) {
        return places.find(root).isPresent()
                && places.liesWithin(root, Viewer.required().area());
    }

    /** What is in use, and what the watch looks at already. */
    private List<Indicator> choices(WatchForm form) {
        return Stream.concat(chosen(form).stream(), indicators.inUse().stream())
                .distinct()
                .toList();
    }

    private Optional<Indicator> chosen(WatchForm form) {
        return form.indicatorId().flatMap(indicators::find);
    }

    private Watch found(UUID id) {
        return watches.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
