package org.qinghe.prevention.teaching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.units.UnitChoices;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The lessons held, and one of them with its corrections. */
@Controller
class HeldPages {

    private static final int MOST_EXPORTED = 20_000;

    private final HeldTable table;
    private final HeldKeeping keeping;
    private final Schools schools;
    private final LessonChoices lessons;

    HeldPages(HeldTable table, HeldKeeping keeping, Schools schools, LessonChoices lessons) {
        this.table = table;
        this.keeping = keeping;
        this.schools = schools;
        this.lessons = lessons;
    }

    @GetMapping(TeachingAccess.HELD)
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var search = search(typed);
        var seen = schools.seenBy(viewer);
        var sight = Schools.sight(seen);
        var paging = Paging.of(number, table.count(search, sight));
        var found = table.page(search, sight, paging);
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("found", found);
        model.addAttribute(
                "lessons",
                lessons.named(found.stream().map(Held::lesson).distinct().toList()));
        model.addAttribute("names", UnitChoices.names(seen, page.words()));
        model.addAttribute("schools", UnitChoices.after("prevention.school.any", seen, page.words()));
        model.addAttribute("years", SchoolYear.choices(keeping.today()));
        model.addAttribute(
                "stages",
                Choices.after(
                        page.t("prevention.stage.any"),
                        Arrays.asList(SchoolStage.values()),
                        Enum::name,
                        stage -> page.t(stage.message())));
        model.addAttribute("enters", schools.ownSchool(viewer).isPresent());
        return "prevention/held-list";
    }

    @GetMapping(TeachingAccess.HELD + ".xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var search = search(typed);
        var seen = schools.seenBy(Viewer.required());
        var found = table.page(search, Schools.sight(seen), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var named = lessons.named(found.stream().map(Held::lesson).distinct().toList());
        var names = UnitChoices.names(seen, page.words());
        return Download.xlsx(new DataTable(
                page.t("prevention.held") + " " + search.year().text(),
                List.of(
                        page.t("prevention.held.on"),
                        page.t("prevention.school"),
                        page.t("prevention.stage"),
                        page.t("prevention.grade"),
                        page.t("prevention.class"),
                        page.t("prevention.lesson"),
                        page.t("prevention.teaching"),
                        page.t("prevention.evidence"),
                        page.t("prevention.pupils"),
                        page.t("prevention.teacher")),
                found.stream()
                        .flatMap(
                                each -> Optional.ofNullable(named.get(each.lesson()))
                                        .map(lesson -> row(each, lesson, names, page))
                                        .stream())
                        .toList()));
    }

    private static List<Object> row(Held held, Lesson lesson, Map<UUID, String> names, Page page) {
        return List.of(
                held.on(),
                names.getOrDefault(held.school(), ""),
                page.t(lesson.stage().message()),
                page.t(lesson.stage().gradeMessage(held.grade())),
                held.classLabel(),
                page.words().name(lesson.titleZh(), lesson.titleEn()),
                page.t(lesson.teaching().message()),
                page.t(lesson.teaching().evidence().message()),
                held.pupils(),
                page.t(held.teacher().message()));
    }

    @GetMapping(TeachingAccess.HELD + "/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var viewer = Viewer.required();
        var held = table.find(id, schools.sightOf(viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var changes = table.changes(held);
        model.addAttribute("held", held);
        model.addAttribute("changes", changes);
        model.addAttribute(
                "lessons",
                lessons.named(Stream.concat(
                                Stream.of(held.lesson()),
                                changes.stream().map(each -> each.before().lesson()))
                        .distinct()
                        .toList()));
        model.addAttribute(
                "school",
                UnitChoices.names(schools.seenBy(viewer), page.words()).getOrDefault(held.school(), ""));
        model.addAttribute("keeps", schools.keeps(held.school(), viewer));
        return "prevention/held";
    }

    private HeldSearch search(Map<String, String> typed) {
        return HeldSearch.of(typed, SchoolYear.typed(TypedText.of(typed, "year"), keeping.today()));
    }
}
