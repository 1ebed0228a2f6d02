package org.qinghe.prevention.curriculum;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The lessons there are, one of them, and the goals they serve. */
@Controller
class LessonPages {

    private static final int MOST_EXPORTED = 5_000;

    private final LessonTable lessons;
    private final GoalTable goals;
    private final LessonKeeping keeping;
    private final LessonFiles files;
    private final FileIntake intake;
    private final Units units;

    LessonPages(
            LessonTable lessons,
            GoalTable goals,
            LessonKeeping keeping,
            LessonFiles files,
            FileIntake intake,
            Units units) {
        this.lessons = lessons;
        this.goals = goals;
        this.keeping = keeping;
        this.files = files;
        this.intake = intake;
        this.units = units;
    }

    @GetMapping(CurriculumAccess.PATH)
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var search = LessonSearch.of(typed);
        var paging = Paging.of(number, lessons.count(search));
        var found = lessons.page(search, paging);
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("lessons", found);
        model.addAttribute("units", writers(found, page));
        model.addAttribute("writes", keeping.mayWrite(Viewer.required()));
        model.addAttribute(
                "stages",
                Choices.after(page.t("prevention.stage.any"), stages(), Enum::name, stage -> page.t(stage.message())));
        model.addAttribute(
                "teachings",
                Choices.after(
                        page.t("prevention.teaching.any"),
                        Arrays.asList(Teaching.values()),
                        Enum::name,
                        each -> page.t(each.message())));
        return "prevention/lessons";
    }

    @GetMapping(CurriculumAccess.PATH + ".xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var found = lessons.page(LessonSearch.of(typed), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var writers = writers(found, page);
        return Download.xlsx(new DataTable(
                page.t("prevention.lessons"),
                List.of(
                        page.t("prevention.lesson"),
                        page.t("prevention.stage"),
                        page.t("prevention.teaching"),
                        page.t("prevention.evidence"),
                        page.t("prevention.minutes"),
                        page.t("prevention.unit")),
                found.stream().map(each -> row(each, writers, page)).toList()));
    }

    private static List<Object> row(Lesson lesson, Map<UUID, String> writers, Page page) {
        return List.of(
                page.words().name(lesson.titleZh(), lesson.titleEn()),
                page.t(lesson.stage().message()),
                page.t(lesson.teaching().message()),
                page.t(lesson.teaching().evidence().message()),
                lesson.minutes(),
                writers.getOrDefault(lesson.unit(), ""));
    }

    @GetMapping("/prevention/goals")
    String goals(Model model) {
        model.addAttribute("stages", stages());
        model.addAttribute("goals", goals.all());
        model.addAttribute("teachings", Arrays.asList(Teaching.values()));
        return "prevention/goals";
    }

    @GetMapping(CurriculumAccess.PATH + "/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var lesson = lessons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(lesson, FieldErrors.none(), page, model);
    }

    /** @param errors what was wrong with a file that was handed in */
    String show(Lesson lesson, FieldErrors errors, Page page, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute(
                "goals",
                goals.of(lesson.stage()).stream()
                        .filter(goal -> lesson.goals().contains(goal.code()))
                        .toList());
        model.addAttribute("writer", writers(List.of(lesson), page).getOrDefault(lesson.unit(), ""));
        model.addAttribute("changes", keeping.mayChange(lesson, Viewer.required()));
        model.addAttribute("files", files.of(lesson.id()));
        model.addAttribute("mostMegabytes", intake.mostMegabytes());
        model.addAttribute("scans", intake.scans());
        model.addAttribute("errors", errors);
        return "prevention/lesson";
    }

    private static List<SchoolStage> stages() {
        return Arrays.asList(SchoolStage.values());
    }

    private Map<UUID, String> writers(List<Lesson> found, Page page) {
        return UnitChoices.names(
                units.findAll(found.stream().map(Lesson::unit).distinct().toList())
                        .values(),
                page.words());
    }
}
