package org.qinghe.prevention.events;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Checked;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
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

/** The list of events, on a page and as a workbook, and how one is planned or planned anew. */
@Controller
class EventPages {

    private static final int MOST_EXPORTED = 5_000;

    /** An event can be noted for a campaign that ended so many days ago. */
    private static final int DAYS_AFTER = 60;

    private final EventTable events;
    private final CampaignTable campaigns;
    private final EventKeeping keeping;
    private final EventNaming naming;
    private final UnitSights sights;

    EventPages(
            EventTable events, CampaignTable campaigns, EventKeeping keeping, EventNaming naming, UnitSights sights) {
        this.events = events;
        this.campaigns = campaigns;
        this.keeping = keeping;
        this.naming = naming;
        this.sights = sights;
    }

    @GetMapping("/prevention/events")
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var sight = sights.of(Viewer.required());
        var search = EventSearch.of(typed);
        var paging = Paging.of(number, events.count(search, sight));
        var found = events.page(search, sight, paging);
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("events", found);
        model.addAttribute("names", naming.of(found, page.words()));
        model.addAttribute("kinds", kinds(page, "prevention.event.kind.any"));
        model.addAttribute(
                "states",
                Choices.after(
                        page.t("prevention.event.state.any"),
                        Arrays.asList(CommunityEvent.State.values()),
                        Enum::name,
                        state -> page.t(state.message())));
        return "prevention/events/list";
    }

    @GetMapping("/prevention/events.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var found = events.page(
                EventSearch.of(typed), sights.of(Viewer.required()), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var names = naming.of(found, page.words());
        var headings = List.of(
                "title", "kind", "unit", "area", "place", "day", "state", "people", "method", "volunteers", "cost");
        return Download.xlsx(new DataTable(
                page.t("prevention.events"),
                headings.stream()
                        .map(each -> page.t("prevention.event." + each))
                        .toList(),
                found.stream().map(each -> row(each, names, page)).toList()));
    }

    private static List<Object> row(CommunityEvent event, EventNames names, Page page) {
        var reach = event.reach();
        return List.of(
                event.title(),
                page.t(event.kind().message()),
                names.unit(event.unit()),
                names.area(event.area()),
                event.place(),
                event.day(),
                page.t(event.state().message()),
                reach.<Object>map(Reach::people).orElse(""),
                reach.map(each -> page.t(each.method().message())).orElse(""),
                reach.<Object>map(Reach::volunteers).orElse(""),
                reach.<Object>map(Reach::cost).orElse(""));
    }

    @GetMapping("/prevention/events/new")
    String ask(@RequestParam(defaultValue = "") String campaign, @ModelAttribute("page") Page page, Model model) {
        var area = naming.areas(Viewer.required()).stream()
                .map(Area::code)
                .findFirst()
                .orElse("");
        var blank = EventForm.of(Map.of("area", area, "campaign", campaign));
        return form(blank, "/prevention/events/new", FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/events/new")
    String plan(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = EventForm.of(typed);
        var check = check(form, UUID.randomUUID());
        if (check.kept().isEmpty()) {
            return form(form, "/prevention/events/new", check.errors(), page, model);
        }
        keeping.plan(check.kept().get(), Viewer.required());
        Notice.done(redirect, "prevention.event.kept");
        return "redirect:" + check.kept().get().path();
    }

    @GetMapping("/prevention/events/{id}/change")
    String change(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var event = planned(id);
        return form(EventForm.of(event), event.path() + "/change", FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/events/{id}/change")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var event = planned(id);
        var form = EventForm.of(typed);
        var check = check(form, id);
        if (check.kept().isEmpty()) {
            return form(form, event.path() + "/change", check.errors(), page, model);
        }
        if (keeping.change(check.kept().get())) {
            Notice.done(redirect, "prevention.event.kept");
        } else {
            Notice.refused(redirect, "prevention.event.moved");
        }
        return "redirect:" + event.path();
    }

    private CommunityEvent planned(UUID id) {
        var viewer = Viewer.required();
        return events.find(id, sights.of(viewer))
                .filter(event -> EventKeeping.holds(viewer, event) && event.planned())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Checked<CommunityEvent> check(EventForm form, UUID id) {
        var viewer = Viewer.required();
        return EventCheck.of(
                form,
                id,
                viewer.unit(),
                campaigns.since(earliest()).stream().map(Campaign::id).toList(),
                naming.areas(viewer).stream().map(Area::code).toList());
    }

    private LocalDate earliest() {
        return keeping.today().minusDays(DAYS_AFTER);
    }

    private String form(EventForm form, String action, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", kinds(page, "prevention.event.choose"));
        model.addAttribute("areas", naming.areaChoices(Viewer.required(), page.words()));
        model.addAttribute(
                "campaigns",
                Choices.after(
                        page.t("prevention.event.campaign.none"),
                        campaigns.since(earliest()),
                        Campaign::id,
                        each -> page.words().name(each.titleZh(), each.titleEn())));
        return "prevention/events/form";
    }

    private static Map<String, String> kinds(Page page, String none) {
        return Choices.after(
                page.t(none), Arrays.asList(CommunityEvent.Kind.values()), Enum::name, kind -> page.t(kind.message()));
    }
}
