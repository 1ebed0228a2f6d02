package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedText;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
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

/** Schemes in words, and the drafts that are written here. */
@Controller
class SchemePages {

    private static final int LONGEST = 100;
    private static final Pattern GRADE = Pattern.compile("(.{1,30}?)\\s*[:：]\\s*(\\d{1,5}(\\.\\d{1,2})?)");

    private final Schemes schemes;
    private final SchemeViews views;

    SchemePages(Schemes schemes, SchemeViews views) {
        this.schemes = schemes;
        this.views = views;
    }

    @GetMapping("/schemes")
    String list(@ModelAttribute("page") Page page, Model model) {
        Map<UUID, SchemeLine> newest = new LinkedHashMap<>();
        schemes.all().stream()
                .filter(SchemePages::seen)
                .forEach(each -> newest.putIfAbsent(each.id(), listed(each, page.words())));
        model.addAttribute("schemes", List.copyOf(newest.values()));
        return "oversight/assessment/schemes";
    }

    private SchemeLine listed(SchemeVersion version, Words words) {
        return new SchemeLine(
                version.path(),
                version.title().in(words),
                words.t("units.kind." + version.units()),
                views.called(version, words),
                (int) version.content().criteria().count());
    }

    @GetMapping("/schemes/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return form(Map.of(), FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/schemes/new")
    String begin(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var title = TypedText.of(typed, "title");
        var kind = Arrays.stream(Unit.Kind.values())
                .filter(each -> each.name().equals(typed.get("units")))
                .findFirst();
        var errors = title.isEmpty()
                ? FieldErrors.none().with("title", "assessment.error.empty")
                : title.length() > LONGEST
                        ? FieldErrors.none().with("title", "assessment.error.long", LONGEST)
                        : FieldErrors.none();
        if (kind.isEmpty()) {
            errors = errors.with("units", "assessment.error.empty");
        }
        if (errors.any() || kind.isEmpty()) {
            return form(typed, errors, page.words(), model);
        }
        var id = schemes.begin(
                Bilingual.ofOne(title), kind.get(), new Scheme(Schemes.USUAL_TOTAL, List.of(), List.of()));
        Notice.done(redirect, "assessment.scheme.begun");
        return "redirect:/schemes/" + id + "/1";
    }

    private static String form(Map<String, String> typed, FieldErrors errors, Words words, Model model) {
        model.addAttribute("title", typed.getOrDefault("title", ""));
        model.addAttribute("units", typed.getOrDefault("units", Unit.Kind.TOWNSHIP.name()));
        model.addAttribute(
                "kinds",
                Choices.of(List.of(Unit.Kind.values()), Unit.Kind::name, kind -> words.t("units.kind." + kind)));
        model.addAttribute("errors", errors);
        return "oversight/assessment/scheme-new";
    }

    @GetMapping("/schemes/{id}/{version}")
    String show(@PathVariable UUID id, @PathVariable int version, @ModelAttribute("page") Page page, Model model) {
        return shown(version(id, version), Map.of(), FieldErrors.none(), page, model);
    }

    private String shown(SchemeVersion version, Map<String, String> typed, FieldErrors errors, Page page, Model model) {
        model.addAttribute("view", views.of(version, Viewer.required(), page.words()));
        model.addAttribute("grades", typed.getOrDefault("grades", written(version.content(), page.words())));
        model.addAttribute("from", typed.getOrDefault("from", ""));
        model.addAttribute("errors", errors);
        return "oversight/assessment/scheme";
    }

    private static String written(Scheme scheme, Words words) {
        return scheme.grades().stream()
                .map(each -> each.name().in(words) + ": " + CriterionForm.plain(each.from()))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @PostMapping("/schemes/{id}/amend")
    String amend(@PathVariable UUID id) {
        var draft = schemes.amend(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + draft.path();
    }

    @PostMapping("/schemes/{id}/{version}/remove")
    String remove(
            @PathVariable UUID id, @PathVariable int version, @RequestParam String code, RedirectAttributes redirect) {
        var known = version(id, version);
        rewrite(schemes, known, new SchemeEdit(known.content()).without(code), redirect, "assessment.removed");
        return "redirect:" + known.path();
    }

    @PostMapping("/schemes/{id}/{version}/grades")
    String grades(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var known = version(id, version);
        var content = known.content();
        List<Scheme.Grade> grades = new ArrayList<>();
        for (var line : typed.getOrDefault("grades", "")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()) {
            var match = GRADE.matcher(line);
            if (!match.matches()) {
                return shown(
                        known, typed, FieldErrors.none().with("grades", "assessment.error.grade", line), page, model);
            }
            var kept = content.grades().stream()
                    .filter(each -> each.name().in(page.words()).equals(match.group(1)))
                    .map(Scheme.Grade::name)
                    .findFirst();
            grades.add(new Scheme.Grade(
                    "g" + (grades.size() + 1),
                    kept.orElse(Bilingual.ofOne(match.group(1))),
                    new BigDecimal(match.group(2))));
        }
        rewrite(schemes, known, new Scheme(content.total(), content.parts(), grades), redirect, "assessment.saved");
        return "redirect:" + known.path();
    }

    @PostMapping("/schemes/{id}/{version}/enforce")
    String enforce(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var known = version(id, version);
        var from = TypedDay.of(TypedText.of(typed, "from"));
        if (from.isEmpty()) {
            return shown(known, typed, FieldErrors.none().with("from", "assessment.error.day"), page, model);
        }
        return switch (schemes.enforce(id, version, from.get())) {
            case DONE -> {
                Notice.done(redirect, "assessment.enforced");
                yield "redirect:" + known.path();
            }
            case NO_DRAFT -> {
                Notice.refused(redirect, "assessment.error.noDraft");
                yield "redirect:" + known.path();
            }
            case NOT_AFTER_THE_LAST ->
                shown(known, typed, FieldErrors.none().with("from", "assessment.error.notAfter"), page, model);
            case NOTHING_WEIGHTED ->
                shown(known, typed, FieldErrors.none().with("from", "assessment.error.nothing"), page, model);
        };
    }

    /** Says so, or that it is a draft no more. */
    static void rewrite(
            Schemes schemes, SchemeVersion known, Scheme content, RedirectAttributes redirect, String said) {
        if (schemes.rewrite(known.id(), known.version(), content)) {
            Notice.done(redirect, said);
        } else {
            Notice.refused(redirect, "assessment.error.noDraft");
        }
    }

    private SchemeVersion version(UUID id, int version) {
        return schemes.find(id, version)
                .filter(SchemePages::seen)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A draft is for those who write it, lest units follow what nobody has decided. */
    static boolean seen(SchemeVersion version) {
        return !version.draft() || Viewer.required().may(AssessmentAccess.ASSESS);
    }
}
