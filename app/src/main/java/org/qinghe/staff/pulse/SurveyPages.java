package org.qinghe.staff.pulse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
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

/** The surveys, what one of them asks or shows, and writing, opening and closing it. */
@Controller
class SurveyPages {

    private static final int USUAL_DAYS = 14;

    private final Pulse pulse;
    private final SurveyTable table;
    private final ResultReading results;

    SurveyPages(Pulse pulse, SurveyTable table, ResultReading results) {
        this.pulse = pulse;
        this.table = table;
        this.results = results;
    }

    @GetMapping(PulseAccess.PATH)
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var drafts = Viewer.required().may(PulseAccess.LEAD);
        var paging = Paging.of(number, table.count(drafts));
        model.addAttribute("surveys", table.page(drafts, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("today", pulse.today());
        return "staff/pulse/list";
    }

    @GetMapping(PulseAccess.PATH + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        var survey = known(id);
        if (survey.isClosed()) {
            model.addAttribute("results", results.of(survey));
            return "staff/pulse/results";
        }
        model.addAttribute("survey", survey);
        model.addAttribute("questions", table.questions(id));
        model.addAttribute("takesAnswers", survey.takesAnswersOn(pulse.today()));
        return "staff/pulse/survey";
    }

    @GetMapping(PulseAccess.PATH + "/new")
    String begin(@ModelAttribute("page") Page page, Model model) {
        var today = pulse.today();
        var usual = Survey.draft("", "", Grouping.KIND, today, today.plusDays(USUAL_DAYS));
        return form(
                SurveyForm.of(usual, UsualQuestions.ALL), PulseAccess.PATH + "/new", FieldErrors.none(), page, model);
    }

    @PostMapping(PulseAccess.PATH + "/new")
    String draft(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = SurveyForm.of(typed);
        var check = SurveyCheck.of(form, pulse.today());
        if (check.kept().isEmpty()) {
            return form(form, PulseAccess.PATH + "/new", check.errors(), page, model);
        }
        var draft = check.kept().get();
        pulse.draft(draft.survey(), draft.questions());
        Notice.done(redirect, "staff.pulse.kept");
        return "redirect:" + draft.survey().path();
    }

    @GetMapping(PulseAccess.PATH + "/{id}/edit")
    String edit(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var survey = draft(id);
        return form(
                SurveyForm.of(survey, table.questions(id)), survey.path() + "/edit", FieldErrors.none(), page, model);
    }

    @PostMapping(PulseAccess.PATH + "/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var survey = draft(id);
        var form = SurveyForm.of(typed);
        var check = SurveyCheck.of(form, pulse.today());
        if (check.kept().isEmpty()) {
            return form(form, survey.path() + "/edit", check.errors(), page, model);
        }
        var draft = check.kept().get();
        say(redirect, pulse.change(draft.survey().numbered(id), draft.questions()), "staff.pulse.kept");
        return "redirect:" + survey.path();
    }

    @PostMapping(PulseAccess.PATH + "/{id}/open")
    String open(@PathVariable UUID id, RedirectAttributes redirect) {
        var survey = draft(id);
        if (survey.closesOn().isBefore(pulse.today())) {
            Notice.refused(redirect, "staff.pulse.over");
        } else if (pulse.open(survey)) {
            Notice.done(redirect, "staff.pulse.opened");
        } else {
            Notice.refused(redirect, "staff.pulse.another");
        }
        return "redirect:" + survey.path();
    }

    @PostMapping(PulseAccess.PATH + "/{id}/close")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        var survey = known(id);
        if (survey.isDraft()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        say(redirect, pulse.close(id), "staff.pulse.closed");
        return "redirect:" + survey.path();
    }

    @PostMapping(PulseAccess.PATH + "/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        say(redirect, pulse.remove(draft(id).id()), "staff.pulse.removed");
        return "redirect:" + PulseAccess.PATH;
    }

    private static void say(RedirectAttributes redirect, boolean done, String message) {
        if (done) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "staff.pulse.moved");
        }
    }

    private static String form(SurveyForm form, String action, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "groupings", Choices.of(List.of(Grouping.values()), Enum::name, each -> page.t(each.message())));
        return "staff/pulse/edit";
    }

    private Survey known(UUID id) {
        return table.find(id)
                .filter(survey -> !survey.isDraft() || Viewer.required().may(PulseAccess.LEAD))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Survey draft(UUID id) {
        return table.find(id)
                .filter(Survey::isDraft)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
