package org.qinghe.figures;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Indicators by code and name; a county counts some dozens. */
@Component
class IndicatorsFound implements SearchSource {

    private final Indicators indicators;

    IndicatorsFound(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String message() {
        return "indicator.list";
    }

    @Override
    public String permission() {
        return IndicatorAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return SearchSource.best(indicators.all().stream().map(each -> hit(each, sought, words)));
    }

    private static Hit hit(Indicator indicator, Sought sought, Words words) {
        return new Hit(
                "/figures/indicators/" + indicator.id(),
                words.name(indicator.nameZh(), indicator.nameEn()),
                words.t("figures.frequency." + indicator.frequency()),
                sought.share(indicator.nameZh() + " " + indicator.nameEn() + " " + indicator.code()));
    }
}
