package org.qinghe.search;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.NavItem;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The pages of the menu themselves, by what they are called. */
@Component
class PagesOfTheMenu implements SearchSource {

    private final List<NavItem> items;

    PagesOfTheMenu(List<NavItem> items) {
        this.items = List.copyOf(items);
    }

    @Override
    public String message() {
        return "search.pages";
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return SearchSource.best(
                items.stream().filter(item -> viewer.may(item.permission())).map(item -> hit(item, sought, words)));
    }

    private static Hit hit(NavItem item, Sought sought, Words words) {
        var stage = words.t(item.stage().message());
        var title = words.t(item.message());
        return new Hit(item.path(), title, stage, sought.share(stage + " " + title));
    }
}
