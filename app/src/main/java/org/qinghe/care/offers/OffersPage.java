package org.qinghe.care.offers;

import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.livelihood.Offer;
import org.qinghe.livelihood.OpenOffers;
import org.qinghe.livelihood.OpenOffers.Wanted;
import org.qinghe.places.AreaChoice;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is open now, of the kind and in the area that the person wishes. What is looked for stands in the address, so there are
 * no words of the person's to look for: a proxy's log would have them.
 */
@Controller
class OffersPage {

    private static final int ON_A_PAGE = 20;

    private final Gate gate;
    private final RecordFrames frames;
    private final OpenOffers offers;
    private final Places places;

    OffersPage(Gate gate, RecordFrames frames, OpenOffers offers, Places places) {
        this.gate = gate;
        this.frames = frames;
        this.offers = offers;
        this.places = places;
    }

    @GetMapping("/care/{person}/offers")
    String find(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        return gate.open(
                Purpose.JOB_SUPPORT,
                room -> show(
                        room.open(person, "read.OFFERS"),
                        new Wanted("", Offer.Kind.of(kind), area),
                        number,
                        page,
                        model));
    }

    private String show(OpenRecord record, Wanted wanted, int number, Page page, Model model) {
        var paging = new Paging(number, ON_A_PAGE, offers.count(wanted));
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("wanted", wanted);
        model.addAttribute("paging", paging);
        model.addAttribute("offers", offers.find(wanted, paging));
        model.addAttribute("kinds", Offer.Kind.choices("livelihood.kind.any", page.words()));
        model.addAttribute("areas", areas(page));
        return "care/offers/find";
    }

    private Map<String, String> areas(Page page) {
        return AreaChoice.after(
                "livelihood.area.any", places.within(Viewer.required().area(), AreaLevel.TOWNSHIP), page.words());
    }
}
