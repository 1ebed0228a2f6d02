package org.qinghe.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The trainings that were found, as a file; nobody who is put down is in it. */
@Controller
class TrainingsFile {

    private static final int MOST_EXPORTED = 5_000;

    private final TrainingTable table;
    private final Units units;

    TrainingsFile(TrainingTable table, Units units) {
        this.table = table;
        this.units = units;
    }

    @GetMapping("/staff/trainings.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var found =
                table.page(TrainingSearch.of(typed), Viewer.required(), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var organisers = UnitChoices.names(
                units.findAll(found.stream().map(Training::organiser).distinct().toList())
                        .values(),
                page.words());
        return Download.xlsx(new DataTable(
                page.t("staff.trainings"),
                List.of(
                        page.t("staff.training"),
                        page.t("staff.training.begins"),
                        page.t("staff.training.ends"),
                        page.t("staff.topic"),
                        page.t("staff.training.organiser"),
                        page.t("staff.training.place"),
                        page.t("staff.training.hours"),
                        page.t("staff.training.standing")),
                found.stream().map(each -> row(each, organisers, page)).toList()));
    }

    private static List<Object> row(Training training, Map<UUID, String> organisers, Page page) {
        return List.of(
                training.title(),
                training.begins(),
                training.ends(),
                page.t(training.topic().message()),
                organisers.getOrDefault(training.organiser(), ""),
                training.place(),
                training.hours(),
                page.t(training.state().message()));
    }
}
