package org.qinghe.livelihood;

import java.util.List;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers that were found, as a workbook. */
@Controller
class OffersFile {

    private static final int MOST_EXPORTED = 5_000;

    private final OfferTable table;
    private final Offering offering;
    private final OfferNaming naming;
    private final UnitSights sights;

    OffersFile(OfferTable table, Offering offering, OfferNaming naming, UnitSights sights) {
        this.table = table;
        this.offering = offering;
        this.naming = naming;
        this.sights = sights;
    }

    @GetMapping("/offers.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var viewer = Viewer.required();
        var found = table.page(
                OfferSearch.of(typed).among(OfferPages.offered(viewer)),
                viewer,
                sights.of(viewer),
                offering.today(),
                new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var names = naming.of(found, page.words());
        return Download.xlsx(new DataTable(
                page.t("livelihood.offers"),
                List.of(
                        page.t("livelihood.title"),
                        page.t("livelihood.kind"),
                        page.t("livelihood.provider"),
                        page.t("livelihood.area"),
                        page.t("livelihood.places"),
                        page.t("livelihood.firstDay"),
                        page.t("livelihood.lastDay"),
                        page.t("livelihood.apply"),
                        page.t("livelihood.unit"),
                        page.t("livelihood.standing")),
                found.stream().map(each -> row(each, names, page)).toList()));
    }

    private List<Object> row(Offer offer, OfferNames names, Page page) {
        return List.of(
                names.text(offer.title()),
                page.t(offer.kind().message()),
                offer.provider(),
                names.area(offer.area()),
                offer.places().<Object>map(places -> places).orElse(""),
                offer.firstDay(),
                offer.lastDay(),
                offer.apply(),
                names.unit(offer.unit()),
                page.t(offer.standing(offering.today())));
    }
}
