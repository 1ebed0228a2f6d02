package org.qinghe.oversight.effect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The studies that were made. */
@Controller
class EffectsPage {

    private static final int MOST_EXPORTED = 10_000;

    private final StudyTable studies;
    private final Studies keeping;
    private final Indicators indicators;
    private final Places places;

    EffectsPage(StudyTable studies, Studies keeping, Indicators indicators, Places places) {
        this.studies = studies;
        this.keeping = keeping;
        this.indicators = indicators;
        this.places = places;
    }

    @GetMapping("/effects")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var sight = keeping.sight();
        var sought = words.strip();
        var paging = Paging.of(number, studies.count(sought, indicator, sight));
        model.addAttribute("lines", lines(studies.page(sought, indicator, sight, paging), page.words()));
        model.addAttribute("paging", paging);
        model.addAttribute("sought", sought);
        model.addAttribute("indicator", indicator);
        model.addAttribute("indicators", counted(page.words()));
        return "oversight/effect/list";
    }

    @GetMapping("/effects.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String indicator,
            @ModelAttribute("page") Page page) {
        return Download.csv(table(words, indicator, page.words()));
    }

    @GetMapping("/effects.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String indicator,
            @ModelAttribute("page") Page page) {
        return Download.xlsx(table(words, indicator, page.words()));
    }

    private DataTable table(String sought, String indicator, Words words) {
        var found =
                studies.page(sought.strip(), indicator, keeping.sight(), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        return new DataTable(
                words.t("oversight.effects"),
                Stream.of("study", "indicator", "treated", "began", "ratio", "low", "high", "finding", "made")
                        .map(each -> words.t("oversight.effect.column." + each))
                        .toList(),
                lines(found, words).stream().map(EffectLine::cells).toList());
    }

    private List<EffectLine> lines(Collection<ListedStudy> listed, Words words) {
        var byId = indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var areas = places.findAll(
                listed.stream().flatMap(study -> study.treated().stream()).toList());
        var say = new FindingWords(words);
        return listed.stream()
                .map(study -> new EffectLine(
                        study,
                        study.title().in(words),
                        name(byId, study.indicator(), words),
                        study.treated().stream()
                                .map(code -> Optional.ofNullable(areas.get(code))
                                        .map(area -> words.name(area.nameZh(), area.nameEn()))
                                        .orElse(code))
                                .collect(Collectors.joining(words.t("oversight.effect.comma"))),
                        say.brief(study.result()),
                        words.date(study.began()),
                        words.date(study.made())))
                .toList();
    }

    private static String name(Map<UUID, Indicator> indicators, UUID id, Words words) {
        return Optional.ofNullable(indicators.get(id))
                .map(indicator -> words.name(indicator.nameZh(), indicator.nameEn()))
                .orElse("?");
    }

    private Map<String, String> counted(Words words) {
        return Choices.after(
                words.t("web.all"),
                indicators.all().stream().filter(Subjects::counts).toList(),
                Indicator::id,
                indicator -> StudyDrafting.name(indicator, words));
    }
}
