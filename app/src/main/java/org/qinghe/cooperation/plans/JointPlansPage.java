package org.qinghe.cooperation.plans;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of plans, and where letters come in. */
@Controller
class JointPlansPage {

    private static final int MOST_EXPORTED = 10_000;

    private final JointPlanTable plans;
    private final PlanSights sights;
    private final JointPlanViews views;
    private final LetterDesk desk;

    JointPlansPage(JointPlanTable plans, PlanSights sights, JointPlanViews views, LetterDesk desk) {
        this.plans = plans;
        this.sights = sights;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/joint-plans")
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var query = PlanQuery.of(typed);
        var viewer = Viewer.required();
        var sight = sights.of(viewer);
        var paging = Paging.of(number, plans.count(query, sight));
        model.addAttribute("query", query);
        model.addAttribute("paging", paging);
        model.addAttribute("plans", views.listed(query, sight, paging, page.words()));
        model.addAttribute("partners", views.partnersToChoose(page.words()));
        model.addAttribute("states", states(page.words()));
        model.addAttribute("names", views.names(page.words()));
        model.addAttribute("arrivals", viewer.may(JointPlansAccess.KEEP) ? views.arrivals() : List.of());
        model.addAttribute("reachable", !views.reachable().isEmpty());
        model.addAttribute("today", views.today());
        return "cooperation/plans/list";
    }

    @GetMapping("/joint-plans.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var all = views.listed(
                PlanQuery.of(typed),
                sights.of(Viewer.required()),
                new Paging(1, MOST_EXPORTED, MOST_EXPORTED),
                page.words());
        return Download.xlsx(new DataTable(
                page.t("cooperation.plans"),
                List.of(
                        page.t("cooperation.plan.title"),
                        page.t("cooperation.plan.partner"),
                        page.t("cooperation.plan.state"),
                        page.t("cooperation.plan.firstDay"),
                        page.t("cooperation.plan.lastDay"),
                        page.t("cooperation.plan.ours.tasks"),
                        page.t("cooperation.plan.ours.done"),
                        page.t("cooperation.plan.theirs.tasks"),
                        page.t("cooperation.plan.theirs.done")),
                all.stream().map(each -> row(each, page)).toList()));
    }

    @PostMapping("/joint-plans/letters")
    String take(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        var outcome = desk.fromFile(file.getBytes(), Viewer.required());
        if (outcome.isRefusal()) {
            Notice.refused(redirect, outcome.message(), outcome.detail());
            return "redirect:/joint-plans";
        }
        Notice.done(redirect, outcome.message(), outcome.detail());
        return "redirect:/joint-plans/" + outcome.plan().orElseThrow();
    }

    /** Asks every partner whose installation answers. */
    @PostMapping("/joint-plans/fetch")
    String fetch(RedirectAttributes redirect) {
        var by = Optional.of(Viewer.required().account());
        var outcomes = new ArrayList<LetterOutcome>();
        views.reachable().forEach(partner -> outcomes.addAll(desk.fromAddress(partner, by)));
        long fresh = outcomes.stream().filter(LetterOutcome::isNew).count();
        long failed = outcomes.stream()
                .filter(each -> !each.isNew() && !each.message().equals(LetterOutcome.NOTHING_NEW))
                .count();
        if (failed > 0) {
            Notice.refused(redirect, "cooperation.letters.fetched.some", fresh, failed);
        } else {
            Notice.done(redirect, "cooperation.letters.fetched", fresh);
        }
        return "redirect:/joint-plans";
    }

    private static List<Object> row(ListedPlan each, Page page) {
        return List.of(
                each.plan().title(),
                each.partner(),
                page.t(each.plan().state().key()),
                each.plan().firstDay(),
                each.plan().lastDay(),
                each.ours().tasks(),
                each.ours().done(),
                each.theirs().tasks(),
                each.theirs().done());
    }

    private static Map<String, String> states(Words words) {
        return Choices.after(words.t("web.all"), List.of(State.values()), State::name, state -> words.t(state.key()));
    }
}
