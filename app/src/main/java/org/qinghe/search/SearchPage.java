package org.qinghe.search;

import java.util.Comparator;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.Page;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks every module and shows the sorts with the best answers first. */
@Controller
class SearchPage {

    private final List<SearchSource> sources;

    SearchPage(List<SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @ModelAttribute("page") Page page, Model model) {
        var sought = Sought.of(q);
        model.addAttribute("sought", sought);
        model.addAttribute("found", sought.isEmpty() ? List.of() : found(sought, page));
        return "search/found";
    }

    private List<FoundSort> found(Sought sought, Page page) {
        var viewer = Viewer.required();
        return sources.stream()
                .filter(source -> source.permission().isEmpty() || viewer.may(source.permission()))
                .map(source -> new FoundSort(source.message(), source.find(sought, viewer, page.words())))
                .filter(sort -> !sort.hits().isEmpty())
                .sorted(Comparator.comparing(FoundSort::best).reversed())
                .toList();
    }
}
