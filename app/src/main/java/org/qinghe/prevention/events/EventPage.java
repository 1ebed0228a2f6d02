package org.qinghe.prevention.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
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

/** One event, what came of it, or why it is not held. */
@Controller
class EventPage {

    private final EventTable events;
    private final CampaignTable campaigns;
    private final EventKeeping keeping;
    private final EventNaming naming;
    private final UnitSights sights;
    private final List<EventPart> parts;

    EventPage(
            EventTable events,
            CampaignTable campaigns,
            EventKeeping keeping,
            EventNaming naming,
            UnitSights sights,
            List<EventPart> parts) {
        this.events = events;
        this.campaigns = campaigns;
        this.keeping = keeping;
        this.naming = naming;
        this.sights = sights;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(EventPart::order)).toList();
    }

    @GetMapping("/prevention/events/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var event = known(id, (viewer, found) -> true);
        return show(event, ReachForm.of(event), "", FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/events/{id}/held")
    String hold(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var event = known(id, keeping::mayNote);
        var form = ReachForm.of(typed);
        var check = form.check();
        if (check.kept().isEmpty()) {
            return show(event, form, "", check.errors(), page, model);
        }
        var refusal = keeping.refusal(event);
        if (refusal.isPresent()) {
            Notice.refused(redirect, refusal.get());
        } else {
            say(keeping.hold(event, check.kept().get(), form.words()), "prevention.event.noted", redirect);
        }
        return "redirect:" + event.path();
    }

    @PostMapping("/prevention/events/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var event = known(id, (viewer, found) -> EventKeeping.holds(viewer, found) && found.planned());
        var errors = EventCheck.words(FieldErrors.none(), "why", why.strip(), EventCheck.LONGEST_LINE);
        if (errors.any()) {
            return show(event, ReachForm.of(event), why, errors, page, model);
        }
        say(keeping.cancel(event, why.strip()), "prevention.event.cancelled", redirect);
        return "redirect:" + event.path();
    }

    private static void say(boolean done, String message, RedirectAttributes redirect) {
        if (done) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "prevention.event.moved");
        }
    }

    private String show(CommunityEvent event, ReachForm form, String why, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        model.addAttribute("event", event);
        model.addAttribute("campaign", event.campaign().flatMap(campaigns::find));
        model.addAttribute("names", naming.of(List.of(event), page.words()));
        model.addAttribute("holds", EventKeeping.holds(viewer, event));
        model.addAttribute("notes", keeping.mayNote(viewer, event));
        model.addAttribute(
                "methods",
                Choices.after(
                        page.t("prevention.event.choose"),
                        Arrays.asList(Reach.Method.values()),
                        Enum::name,
                        method -> page.t(method.message())));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part -> part.of(event, viewer, page.words()).stream())
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        return "prevention/events/one";
    }

    private CommunityEvent known(UUID id, BiPredicate<Viewer, CommunityEvent> allowed) {
        var viewer = Viewer.required();
        return events.find(id, sights.of(viewer))
                .filter(event -> allowed.test(viewer, event))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
