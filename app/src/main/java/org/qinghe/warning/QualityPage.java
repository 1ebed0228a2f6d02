package org.qinghe.warning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class QualityPage {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    private final Quality quality;
    private final Indicators indicators;
    private final Places places;
    private final Clock clock;

    QualityPage(Quality quality, Indicators indicators, Places places, Clock clock) {
        this.quality = quality;
        this.indicators = indicators;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/warnings/quality")
    String show(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute(
                "lines", quality.since(clock.instant().minus(LOOKED_BACK), Visible.to(Viewer.required(), places)));
        model.addAttribute("naming", Naming.of(List.of(), indicators, places, page.words()));
        return "warning/quality";
    }
}
