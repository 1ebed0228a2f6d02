package org.qinghe.prevention.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.prevention.curriculum.Lessons;
import org.qinghe.prevention.teaching.SchoolYear;
import org.qinghe.prevention.teaching.Schools;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What lessons do to what pupils know, over all classes of the viewer's area; no school and no class is told apart. */
@Controller
class EffectPages {

    private final EffectTable table;
    private final Quizzes quizzes;
    private final Schools schools;
    private final Lessons lessons;

    EffectPages(EffectTable table, Quizzes quizzes, Schools schools, Lessons lessons) {
        this.table = table;
        this.quizzes = quizzes;
        this.schools = schools;
        this.lessons = lessons;
    }

    @GetMapping(QuizAccess.EFFECT)
    String show(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page, Model model) {
        var chosen = SchoolYear.typed(year, quizzes.today());
        model.addAttribute("year", chosen);
        model.addAttribute("years", SchoolYear.choices(quizzes.today()));
        model.addAttribute("lines", lines(chosen, page.words()));
        return "prevention/effect";
    }

    @GetMapping(QuizAccess.EFFECT + ".xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page) {
        var chosen = SchoolYear.typed(year, quizzes.today());
        return Download.xlsx(new DataTable(
                page.t("prevention.effect") + " " + chosen.text(),
                List.of(
                        page.t("prevention.stage"),
                        page.t("prevention.lesson"),
                        page.t("prevention.effect.classes"),
                        page.t("prevention.effect.before"),
                        page.t("prevention.effect.after"),
                        page.t("prevention.effect.difference"),
                        page.t("prevention.effect.low"),
                        page.t("prevention.effect.high"),
                        page.t("prevention.effect.verdict")),
                lines(chosen, page.words()).stream()
                        .map(line -> row(line, page))
                        .toList()));
    }

    private static List<Object> row(EffectLine line, Page page) {
        var effect = line.effect();
        List<Object> row = new ArrayList<>(List.of(
                page.t(line.stage().message()),
                line.title().isEmpty() ? page.t("prevention.effect.stage") : line.title(),
                effect.classes()));
        row.addAll(
                effect.stated()
                        ? List.of(effect.before(), effect.after(), effect.difference(), effect.low(), effect.high())
                        : List.of("", "", "", "", ""));
        row.add(page.t(effect.verdict().message()));
        return row;
    }

    /** Each stage, followed by its lessons in the order of titles. */
    private List<EffectLine> lines(SchoolYear year, Words words) {
        var found = table.of(year, Schools.sight(schools.countedFor(Viewer.required())));
        var named = lessons.findAll(found.lessons().keySet());
        return Arrays.stream(SchoolStage.values())
                .flatMap(stage -> Stream.concat(
                        Optional.ofNullable(found.stages().get(stage))
                                .map(effect -> new EffectLine(stage, "", effect))
                                .stream(),
                        ofStage(stage, found.lessons(), named, words)))
                .toList();
    }

    private static Stream<EffectLine> ofStage(
            SchoolStage stage, Map<UUID, Effect> found, Map<UUID, Lesson> named, Words words) {
        return named.values().stream()
                .filter(lesson -> lesson.stage() == stage)
                .map(lesson -> new EffectLine(
                        stage,
                        words.name(lesson.titleZh(), lesson.titleEn()),
                        found.getOrDefault(lesson.id(), Effect.of(List.of()))))
                .sorted(Comparator.comparing(EffectLine::title));
    }
}
