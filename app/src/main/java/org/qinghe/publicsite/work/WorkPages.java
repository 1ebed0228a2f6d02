package org.qinghe.publicsite.work;

import java.util.Map;
import java.util.stream.Collectors;
import org.qinghe.livelihood.Offer;
import org.qinghe.livelihood.OpenOffers;
import org.qinghe.livelihood.OpenOffers.Wanted;
import org.qinghe.places.Area;
import org.qinghe.places.AreaChoice;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is open now, of the kind and in the township that a reader chooses; neither says who they are. */
@Controller
class WorkPages {

    private static final int ON_A_PAGE = 20;

    private final OpenOffers offers;
    private final Places places;

    WorkPages(OpenOffers offers, Places places) {
        this.offers = offers;
        this.places = places;
    }

    @GetMapping("/open/work")
    String read(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var wanted = new Wanted("", Offer.Kind.of(kind), area);
        var paging = new Paging(number, ON_A_PAGE, offers.count(wanted));
        var found = offers.find(wanted, paging);
        var names = places.findAll(found.stream().map(Offer::area).collect(Collectors.toSet()));
        model.addAttribute("wanted", wanted);
        model.addAttribute("paging", paging);
        model.addAttribute("offers", found);
        model.addAttribute(
                "names", names.values().stream().collect(Collectors.toMap(Area::code, each -> name(each, page))));
        model.addAttribute("kinds", Offer.Kind.choices("livelihood.kind.any", page.words()));
        model.addAttribute("areas", areas(page));
        return "publicsite/work";
    }

    private Map<String, String> areas(Page page) {
        return AreaChoice.after(
                "livelihood.area.any", places.within(Places.EVERYWHERE, AreaLevel.TOWNSHIP), page.words());
    }

    private static String name(Area area, Page page) {
        return page.words().name(area.nameZh(), area.nameEn());
    }
}
