package org.qinghe.help;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

@Component
class GuideSearch implements SearchSource {

    private final Guides guides;

    GuideSearch(Guides guides) {
        this.guides = guides;
    }

    @Override
    public String message() {
        return "help";
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return SearchSource.best(guides.in(words).stream()
                .map(guide -> new Hit(guide.path(), guide.title(), guide.excerpt(sought), guide.share(sought))));
    }
}
