package org.qinghe.oversight.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.AreaChoice;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.qinghe.work.ResponseHistory;
import org.qinghe.work.ResponseHistory.Ran;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a study in two steps: what it is about, then what is compared. */
@Controller
class NewStudyPage {

    private static final int RESPONSES_OFFERED = 100;

    private final Subjects subjects;
    private final StudyDrafting drafting;
    private final Studies studies;
    private final ResponseHistory history;
    private final Indicators indicators;
    private final AreaChoice areas;
    private final Clock clock;

    NewStudyPage(
            Subjects subjects,
            StudyDrafting drafting,
            Studies studies,
            ResponseHistory history,
            Indicators indicators,
            AreaChoice areas,
            Clock clock) {
        this.subjects = subjects;
        this.drafting = drafting;
        this.studies = studies;
        this.history = history;
        this.indicators = indicators;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/effects/new")
    String ask(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        var form = EffectForm.of(typed);
        if (!typed.containsKey("response") && !typed.containsKey("indicator")) {
            return choose(form, FieldErrors.none(), page.words(), model);
        }
        var checked = subjects.check(form);
        var draft = checked.subject().flatMap(subject -> drafting.of(subject, studies.sight()));
        if (draft.isEmpty()) {
            return choose(form, errorsOrNoFigures(checked.errors()), page.words(), model);
        }
        return fill(draft.get().proposed(page.words()), draft.get(), FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/effects/new")
    String make(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = EffectForm.of(typed);
        var subject = subjects.check(form);
        var draft = subject.subject().flatMap(each -> drafting.of(each, studies.sight()));
        if (draft.isEmpty()) {
            return choose(form, errorsOrNoFigures(subject.errors()), page.words(), model);
        }
        var checked = draft.get().check(LocalDate.now(clock), page.words()).check(form);
        if (checked.design().isEmpty()) {
            return fill(form, draft.get(), checked.errors(), page.words(), model);
        }
        return switch (studies.make(checked.design().get(), Optional.empty())) {
            case Studies.Made.Refused refused ->
                fill(form, draft.get(), refusal(refused.reason()), page.words(), model);
            case Studies.Made.Kept kept -> {
                Notice.done(redirect, "oversight.effect.made");
                yield "redirect:/effects/" + kept.id();
            }
        };
    }

    private static FieldErrors errorsOrNoFigures(FieldErrors errors) {
        return errors.any() ? errors : errors.with("indicator", "oversight.effect.error.noFigures");
    }

    private static FieldErrors refusal(Finding.Reason reason) {
        return FieldErrors.none()
                .with(
                        switch (reason) {
                            case TOO_FEW_PERIODS -> "areas";
                            case NOTHING_COUNTED -> "last";
                            case NOT_ESTIMABLE -> "first";
                        },
                        "oversight.effect.say.refused." + reason.name());
    }

    private String fill(EffectForm form, StudyDrafting.Draft draft, FieldErrors errors, Words words, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choice", draft.choice(words));
        model.addAttribute("errors", errors);
        return "oversight/effect/form";
    }

    private String choose(EffectForm form, FieldErrors errors, Words words, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("responses", responses(words));
        model.addAttribute("indicators", indicators(words));
        model.addAttribute("areas", areas.near(form.area(), "oversight.effect.choose.later", words));
        return "oversight/effect/choose";
    }

    private Map<String, String> responses(Words words) {
        return Choices.after(
                words.t("oversight.effect.choose.please"),
                history.newest(RESPONSES_OFFERED),
                Ran::id,
                response -> response.title().in(words) + " · " + words.date(response.start()));
    }

    private Map<String, String> indicators(Words words) {
        return Choices.after(
                words.t("oversight.effect.choose.please"),
                indicators.inUse().stream()
                        .filter(Subjects::counts)
                        .sorted(Comparator.comparing(indicator -> words.name(indicator.nameZh(), indicator.nameEn())))
                        .toList(),
                Indicator::id,
                indicator -> StudyDrafting.name(indicator, words));
    }
}
