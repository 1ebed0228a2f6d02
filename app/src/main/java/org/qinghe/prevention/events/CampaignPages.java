package org.qinghe.prevention.events;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
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

/** Campaigns, what their events of the units one sees came to, and how a new one begins. */
@Controller
class CampaignPages {

    private final CampaignTable campaigns;
    private final EventTable events;
    private final EventKeeping keeping;
    private final EventNaming naming;
    private final UnitSights sights;

    CampaignPages(
            CampaignTable campaigns, EventTable events, EventKeeping keeping, EventNaming naming, UnitSights sights) {
        this.campaigns = campaigns;
        this.events = events;
        this.keeping = keeping;
        this.naming = naming;
        this.sights = sights;
    }

    @GetMapping("/prevention/campaigns")
    String list(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var paging = Paging.of(number, campaigns.count());
        var found = campaigns.page(paging);
        model.addAttribute("paging", paging);
        model.addAttribute("campaigns", found);
        model.addAttribute("names", naming.ofCampaigns(found, page.words()));
        return "prevention/events/campaigns";
    }

    @GetMapping("/prevention/campaigns/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sight = sights.of(Viewer.required());
        var search = EventSearch.of(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("names", naming.ofCampaigns(List.of(campaign), page.words()));
        model.addAttribute("planned", events.count(search, sight));
        model.addAttribute("reached", events.reached(search, sight));
        return "prevention/events/campaign";
    }

    @GetMapping("/prevention/campaigns/new")
    String ask(Model model) {
        return form(CampaignForm.of(Map.of("firstDay", keeping.today().toString())), FieldErrors.none(), model);
    }

    @PostMapping("/prevention/campaigns/new")
    String begin(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var form = CampaignForm.of(typed);
        var check = form.check(viewer.unit());
        if (check.kept().isEmpty()) {
            return form(form, check.errors(), model);
        }
        keeping.begin(check.kept().get(), viewer);
        Notice.done(redirect, "prevention.campaign.kept");
        return "redirect:" + check.kept().get().path();
    }

    private static String form(CampaignForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "prevention/events/campaign-form";
    }
}
