package org.qinghe.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.RecentYears;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the workers of one's own unit learnt in a year, in the order of their names and in no other. */
@Controller
class UnitLearningPage {

    private final TrainingTable trainings;
    private final CertificateTable certificates;
    private final TrainingKeeping keeping;
    private final Colleagues colleagues;

    UnitLearningPage(
            TrainingTable trainings, CertificateTable certificates, TrainingKeeping keeping, Colleagues colleagues) {
        this.trainings = trainings;
        this.certificates = certificates;
        this.keeping = keeping;
        this.colleagues = colleagues;
    }

    @GetMapping("/staff/learning")
    String show(@RequestParam(defaultValue = "") String year, Model model) {
        int chosen = year(year);
        model.addAttribute("year", chosen);
        model.addAttribute("years", years().choices());
        model.addAttribute("workers", learning(chosen));
        return "staff/learning";
    }

    @GetMapping("/staff/learning.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page) {
        int chosen = year(year);
        return Download.xlsx(new DataTable(
                page.t("staff.learning") + " " + chosen,
                List.of(
                        page.t("staff.holder"),
                        page.t("staff.learning.trainings"),
                        page.t("staff.training.hours"),
                        page.t("staff.learning.certificates"),
                        page.t("staff.learning.ending")),
                learning(chosen).stream()
                        .map(each -> List.<Object>of(
                                each.name(), each.trainings(), each.hours(), each.certificates(), each.ending()))
                        .toList()));
    }

    private List<WorkersLearning> learning(int year) {
        var staff = colleagues.of(Viewer.required().unit());
        var accounts = staff.stream().map(Colleague::account).toList();
        var learnt = trainings.learnt(accounts, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var holding = certificates.holding(accounts, keeping.today());
        var ending = certificates.ending(accounts, keeping.today());
        return staff.stream().map(each -> of(each, learnt, holding, ending)).toList();
    }

    private static WorkersLearning of(
            Colleague worker,
            Map<UUID, TrainingTable.Learnt> learnt,
            Map<UUID, Integer> holding,
            Map<UUID, Integer> ending) {
        var inTheYear = learnt.getOrDefault(worker.account(), TrainingTable.Learnt.NOTHING);
        return new WorkersLearning(
                worker.account(),
                worker.name(),
                inTheYear.trainings(),
                inTheYear.hours(),
                holding.getOrDefault(worker.account(), 0),
                ending.getOrDefault(worker.account(), 0));
    }

    private RecentYears years() {
        return new RecentYears(keeping.today().getYear());
    }

    private int year(String typed) {
        var years = years();
        return years.typed(typed).orElse(years.newest());
    }
}
