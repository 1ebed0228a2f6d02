package org.qinghe.warning;

import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.Paging;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Warnings by area and indicator, in the order of their list; of very many, the first. */
@Component
class WarningsFound implements SearchSource {

    private static final WarningSearch ALL =
            new WarningSearch(WarningSearch.Choice.ALL, Optional.empty(), Optional.empty());
    private static final Paging FIRST = new Paging(1, 1000, 1000);

    private final WarningList list;
    private final Indicators indicators;
    private final Places places;

    WarningsFound(WarningList list, Indicators indicators, Places places) {
        this.list = list;
        this.indicators = indicators;
        this.places = places;
    }

    @Override
    public String message() {
        return "warning.list";
    }

    @Override
    public String permission() {
        return WarningAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        var listed = list.page(ALL, Visible.to(viewer, places), FIRST).stream()
                .map(ListedWarning::warning)
                .toList();
        var naming = Naming.of(listed, indicators, places, words);
        return SearchSource.best(listed.stream().map(each -> hit(each, naming, sought)));
    }

    private static Hit hit(Warning warning, Naming naming, Sought sought) {
        var title = naming.area(warning) + " · " + naming.indicator(warning.indicator());
        return new Hit("/warnings/" + warning.id(), title, naming.period(warning.last()), sought.share(title));
    }
}
