package org.qinghe.prevention.teaching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedText;
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

/** The schools with how far they are, and the plan of one of them for a school year. */
@Controller
class SchoolPlanPages {

    private final SchoolPlanTable table;
    private final SchoolPlans plans;
    private final CoverageTable coverage;
    private final Schools schools;
    private final LessonChoices lessons;

    SchoolPlanPages(
            SchoolPlanTable table, SchoolPlans plans, CoverageTable coverage, Schools schools, LessonChoices lessons) {
        this.table = table;
        this.plans = plans;
        this.coverage = coverage;
        this.schools = schools;
        this.lessons = lessons;
    }

    @GetMapping(TeachingAccess.PLANS)
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var year = year(typed);
        var words = TypedText.of(typed, "words");
        var seen = schools.seenBy(viewer);
        var found = seen.stream().filter(school -> isCalled(school, words)).toList();
        var paging = Paging.of(number, found.size());
        var shown = found.subList((int) paging.offset(), (int) Math.min(found.size(), paging.offset() + paging.size()));
        model.addAttribute("words", words);
        model.addAttribute("sees", !seen.isEmpty());
        model.addAttribute("paging", paging);
        model.addAttribute("lines", SchoolLine.of(shown, coverage.of(year, Schools.sight(shown)), page.words()));
        model.addAttribute("own", schools.ownSchool(viewer).map(Unit::id));
        years(year, model);
        return "prevention/plans";
    }

    private static boolean isCalled(Unit school, String words) {
        return school.nameZh().contains(words) || school.nameEn().contains(words);
    }

    @GetMapping(TeachingAccess.PLANS + "/{school}")
    String one(
            @PathVariable UUID school,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(
                schools.seen(school, Viewer.required()),
                year(typed),
                PlanForm.of(Map.of()),
                FieldErrors.none(),
                page,
                model);
    }

    @PostMapping(TeachingAccess.PLANS + "/{school}/lines")
    String add(
            @PathVariable UUID school,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var own = kept(school);
        var year = year(typed);
        var form = PlanForm.of(typed);
        var check = PlanCheck.of(form, school, year, lessons.offered());
        if (check.kept().isEmpty()) {
            return show(own, year, form, check.errors(), page, model);
        }
        if (!plans.add(check.kept().get(), viewer.account())) {
            var twice = FieldErrors.none().with("lesson", "prevention.error.plannedTwice");
            return show(own, year, form, twice, page, model);
        }
        Notice.done(redirect, "prevention.plan.added");
        return "redirect:" + path(school, year);
    }

    @PostMapping(TeachingAccess.PLANS + "/lines/{id}")
    String change(@PathVariable UUID id, @RequestParam(defaultValue = "") String classes, RedirectAttributes redirect) {
        var line = line(id);
        PlanCheck.classes(classes.strip())
                .ifPresentOrElse(
                        number -> {
                            plans.change(line, number);
                            Notice.done(redirect, "prevention.plan.changed");
                        },
                        () -> Notice.refused(redirect, "prevention.error.classes", PlanCheck.MOST_CLASSES));
        return "redirect:" + path(line.school(), line.year());
    }

    @PostMapping(TeachingAccess.PLANS + "/lines/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        var line = line(id);
        plans.remove(line);
        Notice.done(redirect, "prevention.plan.removed");
        return "redirect:" + path(line.school(), line.year());
    }

    private String show(Unit school, SchoolYear year, PlanForm form, FieldErrors errors, Page page, Model model) {
        var planned = table.of(school.id(), year);
        var named = lessons.named(planned.stream().map(PlanLine::lesson).toList());
        model.addAttribute("school", school);
        model.addAttribute("planned", planned);
        model.addAttribute("lessons", named);
        model.addAttribute(
                "coverage",
                coverage.of(year, Schools.sight(List.of(school))).getOrDefault(school.id(), Map.of()).values().stream()
                        .reduce(Coverage.NOTHING, Coverage::plus));
        model.addAttribute("keeps", schools.keeps(school.id(), Viewer.required()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("choices", lessons.of(lessons.offered(), page));
        model.addAttribute("grades", LessonChoices.grades(page));
        years(year, model);
        return "prevention/plan";
    }

    private void years(SchoolYear year, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("years", SchoolYear.choices(plans.today()));
    }

    private SchoolYear year(Map<String, String> typed) {
        return SchoolYear.typed(TypedText.of(typed, "year"), plans.today());
    }

    private Unit kept(UUID school) {
        var viewer = Viewer.required();
        return schools.ownSchool(viewer)
                .filter(own -> own.id().equals(school))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PlanLine line(UUID id) {
        var line = table.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        kept(line.school());
        return line;
    }

    private static String path(UUID school, SchoolYear year) {
        return TeachingAccess.PLANS + "/" + school + "?year=" + year.value();
    }
}
