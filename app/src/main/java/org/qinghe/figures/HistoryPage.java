package org.qinghe.figures;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Colleagues;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every version of one value: who, when, why. */
@Controller
class HistoryPage {

    private final Indicators indicators;
    private final Observations observations;
    private final Places places;
    private final Colleagues colleagues;
    private final MessageSource messages;

    HistoryPage(
            Indicators indicators,
            Observations observations,
            Places places,
            Colleagues colleagues,
            MessageSource messages) {
        this.indicators = indicators;
        this.observations = observations;
        this.places = places;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    @GetMapping("/figures/history")
    String history(
            @RequestParam UUID indicator,
            @RequestParam String area,
            @RequestParam String period,
            Model model,
            Locale locale) {
        var known = indicators.find(indicator).orElseThrow(HistoryPage::notFound);
        var meant = Period.parse(period, known.frequency()).orElseThrow(HistoryPage::notFound);
        var place = places.find(area)
                .filter(each -> places.liesWithin(area, Viewer.required().area()))
                .orElseThrow(HistoryPage::notFound);
        var words = new Words(messages, locale);
        var versions = observations.history(indicator, area, meant);
        model.addAttribute("indicator", words.name(known.nameZh(), known.nameEn()));
        model.addAttribute("area", words.name(place.nameZh(), place.nameEn()));
        model.addAttribute("period", meant.text());
        model.addAttribute("versions", versions);
        model.addAttribute(
                "names",
                colleagues
                        .findAll(versions.stream()
                                .flatMap(version -> version.account().stream())
                                .collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .collect(Collectors.toMap(Colleagues.Colleague::account, Colleagues.Colleague::name)));
        return "figures/history";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
