package org.qinghe.work.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
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
class PlanPages {

    private final Plans plans;
    private final PlanCheck check;
    private final Readings readings;
    private final Indicators indicators;
    private final Places places;
    private final Units units;

    PlanPages(Plans plans, PlanCheck check, Readings readings, Indicators indicators, Places places, Units units) {
        this.plans = plans;
        this.check = check;
        this.readings = readings;
        this.indicators = indicators;
        this.places = places;
        this.units = units;
    }

    @GetMapping("/plans")
    String list(Model model) {
        model.addAttribute("plans", plans.readBy(Viewer.required()));
        return "work/plans";
    }

    @GetMapping("/plans/new")
    String ask(Model model) {
        return show(PlanForm.of(Map.of()), FieldErrors.none(), model);
    }

    @PostMapping("/plans/new")
    String make(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var form = PlanForm.of(typed);
        var checked = check.check(form, Viewer.required().area());
        if (checked.kept().isEmpty()) {
            return show(form, checked.errors(), model);
        }
        plans.make(checked.kept().get());
        Notice.done(redirect, "work.plan.made");
        return "redirect:/plans/" + checked.kept().get().id();
    }

    @GetMapping("/plans/{id}")
    String plan(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var viewer = Viewer.required();
        var plan = plans.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("plan", plan);
        model.addAttribute("objectives", views(plan, plans.objectives(plan, viewer), page.words()));
        model.addAttribute("leads", plans.leads(viewer, plan));
        return "work/plan";
    }

    private List<ObjectiveView> views(Plan plan, List<Objective> objectives, Words words) {
        var known = indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var areas = places.findAll(objectives.stream().map(Objective::area).toList());
        var answering = units.findAll(objectives.stream().map(Objective::unit).toList());
        return objectives.stream()
                .map(objective -> view(
                        plan,
                        objective,
                        Optional.ofNullable(known.get(objective.indicator())),
                        Optional.ofNullable(areas.get(objective.area())),
                        Optional.ofNullable(answering.get(objective.unit())),
                        words))
                .toList();
    }

    private ObjectiveView view(
            Plan plan,
            Objective objective,
            Optional<Indicator> indicator,
            Optional<Area> area,
            Optional<Unit> unit,
            Words words) {
        var reading = indicator.flatMap(known -> readings.of(known, objective.area()));
        var way = Trajectory.of(plan, objective);
        return new ObjectiveView(
                objective,
                indicator
                        .map(known -> words.name(known.nameZh(), known.nameEn()))
                        .orElse(""),
                indicator.map(known -> measure(known, words)).orElse(""),
                area.map(known -> words.name(known.nameZh(), known.nameEn())).orElse(objective.area()),
                unit.map(known -> words.name(known.nameZh(), known.nameEn())).orElse(words.t("work.unknown")),
                reading,
                reading.map(read -> way.on(read.until())).orElse(objective.baseline()),
                reading.filter(read -> way.keptBy(read.value(), read.until())).isPresent());
    }

    private static String measure(Indicator indicator, Words words) {
        return words.t(
                indicator.measure() instanceof Indicator.Measure.Additive
                        ? "work.plan.twelveMonths"
                        : "work.plan.newest",
                words.name(indicator.unitZh(), indicator.unitEn()));
    }

    private static String show(PlanForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "work/plan-new";
    }
}
