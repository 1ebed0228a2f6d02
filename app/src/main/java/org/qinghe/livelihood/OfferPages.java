package org.qinghe.livelihood;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Checked;
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

/** The lists of offers, and how one is posted or put anew. */
@Controller
class OfferPages {

    private final OfferTable table;
    private final Offering offering;
    private final OfferNaming naming;
    private final UnitSights sights;

    OfferPages(OfferTable table, Offering offering, OfferNaming naming, UnitSights sights) {
        this.table = table;
        this.offering = offering;
        this.naming = naming;
        this.sights = sights;
    }

    @GetMapping("/offers")
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var sight = sights.of(viewer);
        var lists = offered(viewer);
        var search = OfferSearch.of(typed).among(lists);
        var paging = Paging.of(number, table.count(search, viewer, sight, offering.today()));
        var found = table.page(search, viewer, sight, offering.today(), paging);
        model.addAttribute("lists", lists);
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("offers", found);
        model.addAttribute("names", naming.of(found, page.words()));
        model.addAttribute("today", offering.today());
        model.addAttribute("kinds", Offer.Kind.choices("livelihood.kind.any", page.words()));
        model.addAttribute("areas", naming.areas(viewer, "livelihood.area.any", page.words()));
        return "livelihood/offers";
    }

    static List<OfferList> offered(Viewer viewer) {
        return Arrays.stream(OfferList.values())
                .filter(list -> list != OfferList.DECIDE || viewer.may(LivelihoodAccess.PUBLISH))
                .filter(list -> list != OfferList.OWN || viewer.may(LivelihoodAccess.OFFER))
                .toList();
    }

    @GetMapping("/offers/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        var area = naming.areas(Viewer.required()).stream()
                .map(Area::code)
                .findFirst()
                .orElse("");
        var blank =
                OfferForm.of(Map.of("area", area, "firstDay", offering.today().toString()));
        return form(blank, "/offers/new", FieldErrors.none(), page, model);
    }

    @PostMapping("/offers/new")
    String post(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = OfferForm.of(typed);
        var check = check(form, UUID.randomUUID());
        if (check.kept().isEmpty()) {
            return form(form, "/offers/new", check.errors(), page, model);
        }
        offering.propose(check.kept().get());
        Notice.done(redirect, "livelihood.posted");
        return "redirect:" + check.kept().get().path();
    }

    @GetMapping("/offers/{id}/change")
    String change(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var offer = own(id);
        return form(OfferForm.of(offer), offer.path() + "/change", FieldErrors.none(), page, model);
    }

    @PostMapping("/offers/{id}/change")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var offer = own(id);
        var form = OfferForm.of(typed);
        var check = check(form, id);
        if (check.kept().isEmpty()) {
            return form(form, offer.path() + "/change", check.errors(), page, model);
        }
        if (offering.change(check.kept().get())) {
            Notice.done(redirect, "livelihood.posted");
        } else {
            Notice.refused(redirect, "livelihood.moved");
        }
        return "redirect:" + offer.path();
    }

    private Checked<Offer> check(OfferForm form, UUID id) {
        var viewer = Viewer.required();
        var areas = naming.areas(viewer).stream().map(Area::code).toList();
        return OfferCheck.of(form, id, areas, viewer, offering.today(), offering.now());
    }

    private Offer own(UUID id) {
        var viewer = Viewer.required();
        return offering.find(id, viewer)
                .filter(offer -> offering.mayChange(viewer, offer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(OfferForm form, String action, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", Offer.Kind.choices("livelihood.choose", page.words()));
        model.addAttribute("areas", naming.areas(Viewer.required(), "livelihood.choose", page.words()));
        return "livelihood/form";
    }
}
