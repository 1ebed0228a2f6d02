package org.qinghe.prevention.media;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.events.Reach;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.RecentYears;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The media of a year: channel, outlet, day, text, what is planned and what came of it. */
@Controller
class MediaPlanPages {

    private static final int MOST_EXPORTED = 5_000;

    private final MediaPlanTable table;
    private final MediaPlanning planning;
    private final MediaTextTable texts;
    private final UnitSights sights;
    private final Clock clock;

    MediaPlanPages(MediaPlanTable table, MediaPlanning planning, MediaTextTable texts, UnitSights sights, Clock clock) {
        this.table = table;
        this.planning = planning;
        this.texts = texts;
        this.sights = sights;
        this.clock = clock;
    }

    @GetMapping("/prevention/media-plan")
    String read(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var sight = sights.of(viewer);
        var years = years();
        int chosen = years.typed(year).orElseGet(this::thisYear);
        var paging = Paging.of(number, table.count(chosen, sight));
        model.addAttribute("years", years.choices());
        model.addAttribute("year", String.valueOf(chosen));
        model.addAttribute("paging", paging);
        model.addAttribute("lines", table.page(chosen, sight, paging));
        model.addAttribute("sums", table.sums(chosen, sight));
        model.addAttribute("names", UnitChoices.names(sights.unitsOf(viewer), page.words()));
        return "prevention/media/plan";
    }

    @GetMapping("/prevention/media-plan.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page) {
        var viewer = Viewer.required();
        var found = table.page(
                years().typed(year).orElseGet(this::thisYear),
                sights.of(viewer),
                new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var names = UnitChoices.names(sights.unitsOf(viewer), page.words());
        return Download.xlsx(new DataTable(
                page.t("prevention.mediaPlan"),
                Stream.of(
                                "prevention.mediaPlan.channel",
                                "prevention.mediaPlan.outlet",
                                "prevention.event.day",
                                "prevention.event.title",
                                "prevention.event.unit",
                                "prevention.mediaPlan.text",
                                "prevention.mediaPlan.planned",
                                "prevention.event.method",
                                "prevention.mediaPlan.plannedCost",
                                "prevention.event.people",
                                "prevention.event.method",
                                "prevention.event.cost")
                        .map(page::t)
                        .toList(),
                found.stream().map(each -> row(each, names, page)).toList()));
    }

    private static List<Object> row(MediaLine line, Map<UUID, String> names, Page page) {
        var planned = line.planned();
        var real = line.real();
        return List.of(
                page.t(line.channel().message()),
                line.outlet(),
                line.day(),
                line.title(),
                names.getOrDefault(line.unit(), ""),
                planned.map(PlannedReach::title).orElse(""),
                planned.<Object>map(PlannedReach::people).orElse(""),
                planned.map(each -> page.t(each.method().message())).orElse(""),
                planned.<Object>map(PlannedReach::cost).orElse(""),
                real.<Object>map(Reach::people).orElse(""),
                real.map(each -> page.t(each.method().message())).orElse(""),
                real.<Object>map(Reach::cost).orElse(""));
    }

    @GetMapping("/prevention/media-plan/{event}")
    String ask(@PathVariable UUID event, @ModelAttribute("page") Page page, Model model) {
        var line = known(event);
        return form(line, PlannedReachForm.of(line.planned()), FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/media-plan/{event}")
    String plan(
            @PathVariable UUID event,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var line = known(event);
        var form = PlannedReachForm.of(typed);
        var approved = texts.approved(sights.of(Viewer.required())).stream()
                .map(MediaText::id)
                .toList();
        var check = form.check(approved);
        if (check.kept().isEmpty()) {
            return form(line, form, check.errors(), page, model);
        }
        planning.plan(event, check.kept().get());
        Notice.done(redirect, "prevention.event.kept");
        return "redirect:" + line.path();
    }

    private String form(MediaLine line, PlannedReachForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "methods",
                Choices.of(Arrays.asList(Reach.Method.values()), Enum::name, each -> page.t(each.message())));
        model.addAttribute(
                "texts",
                Choices.after(
                        page.t("prevention.mediaPlan.text.none"),
                        texts.approved(sights.of(Viewer.required())),
                        MediaText::id,
                        MediaText::title));
        return "prevention/media/plan-form";
    }

    private MediaLine known(UUID event) {
        var viewer = Viewer.required();
        return table.find(event, sights.of(viewer))
                .filter(line -> MediaPlanning.mayPlan(viewer, line))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One to come as well, since a plan looks ahead. */
    private RecentYears years() {
        return new RecentYears(thisYear() + 1);
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
