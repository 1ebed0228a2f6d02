package org.qinghe.oversight.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.web.Words;
import org.qinghe.work.WorkTime;
import org.springframework.http.HttpStatus;
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

/** The list of assessments, one of them with its scores, and computing, correcting and publishing it. */
@Controller
class AssessmentPages {

    static final int LONGEST = 500;

    private final Assessments assessments;
    private final AssessmentViews views;
    private final ScoreSheets sheets;
    private final Schemes schemes;
    private final DatumNames names;
    private final WorkTime time;

    AssessmentPages(
            Assessments assessments,
            AssessmentViews views,
            ScoreSheets sheets,
            Schemes schemes,
            DatumNames names,
            WorkTime time) {
        this.assessments = assessments;
        this.views = views;
        this.sheets = sheets;
        this.schemes = schemes;
        this.names = names;
        this.time = time;
    }

    @GetMapping("/assessments")
    String list(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var sight = assessments.sight(Viewer.required());
        var paging = Paging.of(number, assessments.count(sight));
        model.addAttribute("assessments", views.lines(assessments.page(sight, paging), page.words()));
        model.addAttribute("paging", paging);
        return "oversight/assessment/assessments";
    }

    @GetMapping("/assessments/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        int lastYear = time.today().getYear() - 1;
        return form(
                Map.of("first", lastYear + "-01-01", "last", lastYear + "-12-31"),
                FieldErrors.none(),
                page.words(),
                model);
    }

    @PostMapping("/assessments/new")
    String compute(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var scheme = TypedId.of(typed.getOrDefault("scheme", ""));
        var first = TypedDay.of(typed.getOrDefault("first", ""));
        var last = TypedDay.of(typed.getOrDefault("last", ""));
        var trait = Trait.read(typed.getOrDefault("trait", ""));
        var errors = FieldErrors.none();
        if (scheme.isEmpty()) {
            errors = errors.with("scheme", "scores.error.scheme");
        }
        if (first.isEmpty()) {
            errors = errors.with("first", "scores.error.day");
        }
        if (last.isEmpty() || last.get().isAfter(time.today())) {
            errors = errors.with("last", "scores.error.day");
        } else if (first.isPresent() && !oneYear(first.get(), last.get())) {
            errors = errors.with("last", "scores.error.span");
        }
        if (trait.isEmpty()) {
            errors = errors.with("trait", "scores.error.choose");
        }
        if (errors.any()) {
            return form(typed, errors, page.words(), model);
        }
        var made = assessments.compute(
                scheme.orElseThrow(), new Span(first.orElseThrow(), last.orElseThrow()), trait.orElseThrow());
        if (made.isEmpty()) {
            return form(typed, FieldErrors.none().with("scheme", "scores.error.notInForce"), page.words(), model);
        }
        Notice.done(redirect, "scores.made");
        return "redirect:/assessments/" + made.get();
    }

    private static boolean oneYear(LocalDate first, LocalDate last) {
        return first.getYear() == last.getYear() && !last.isBefore(first);
    }

    private String form(Map<String, String> typed, FieldErrors errors, Words words, Model model) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("", words.t("scores.choose"));
        schemes.all().stream()
                .filter(version -> !version.draft())
                .forEach(version -> offered.putIfAbsent(
                        version.id().toString(), version.title().in(words)));
        var traits = Trait.usual(words);
        names.choice(words).entrySet().stream()
                .filter(each -> Trait.read(each.getKey()).isPresent())
                .forEach(each -> traits.put(each.getKey(), each.getValue()));
        model.addAttribute("typed", typed);
        model.addAttribute("schemes", offered);
        model.addAttribute("traits", traits);
        model.addAttribute("errors", errors);
        return "oversight/assessment/assessment-new";
    }

    @GetMapping("/assessments/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return shown(visible(id), "", FieldErrors.none(), page, model);
    }

    private String shown(Assessment assessment, String reason, FieldErrors errors, Page page, Model model) {
        model.addAttribute("view", views.of(assessment, Viewer.required(), page.words()));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "oversight/assessment/assessment";
    }

    @GetMapping("/assessments/{id}/scores.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var assessment = visible(id);
        return Download.xlsx(
                sheets.title(assessment, page.words()), sheets.of(assessment, Viewer.required(), page.words()));
    }

    @PostMapping("/assessments/{id}/again")
    String again(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var assessment = visible(id);
        var why = reason.strip();
        var errors = needed("reason", why);
        if (errors.any()) {
            return shown(assessment, reason, errors, page, model);
        }
        var made = assessments.again(assessment, why);
        if (made.isEmpty()) {
            Notice.refused(redirect, "scores.barred.followed");
            return "redirect:" + assessment.path();
        }
        Notice.done(redirect, "scores.made");
        return "redirect:/assessments/" + made.get();
    }

    @PostMapping("/assessments/{id}/publish")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        var assessment = visible(id);
        var barred = assessments.barredFromPublishing(assessment, Viewer.required());
        if (barred.isEmpty() && assessments.publish(id)) {
            Notice.done(redirect, "scores.published");
        } else {
            Notice.refused(redirect, barred.orElse("scores.barred.followed"));
        }
        return "redirect:" + assessment.path();
    }

    private Assessment visible(UUID id) {
        return assessments
                .find(id, Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static FieldErrors needed(String field, String text) {
        return text.isEmpty()
                ? FieldErrors.none().with(field, "scores.error.empty")
                : text.length() > LONGEST
                        ? FieldErrors.none().with(field, "scores.error.long", LONGEST)
                        : FieldErrors.none();
    }
}
