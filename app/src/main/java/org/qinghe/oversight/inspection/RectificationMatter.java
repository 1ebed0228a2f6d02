package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.oversight.documents.Desk;
import org.qinghe.oversight.documents.DocumentKind;
import org.qinghe.oversight.documents.Material;
import org.qinghe.oversight.documents.Matter;
import org.qinghe.oversight.documents.Source;
import org.qinghe.oversight.documents.Subject;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
import org.qinghe.web.Words;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** The letter that orders a unit to mend what was found; the unit reads it too. */
@Component
class RectificationMatter implements Matter {

    private static final List<String> NAMES = List.of(
            "county",
            "year",
            "date",
            Material.SERIAL,
            "unit",
            "first",
            "finding",
            "title",
            "what",
            "topic",
            "severity",
            "foundOn",
            "due");

    /** What the finding says; whoever doubts it looks there. */
    private static final List<String> FACTS =
            List.of("finding", "title", "what", "topic", "severity", "foundOn", "due", "first");

    private final FindingTable findings;
    private final UnitSights sights;
    private final Units units;
    private final Places places;
    private final WorkTime time;

    RectificationMatter(FindingTable findings, UnitSights sights, Units units, Places places, WorkTime time) {
        this.findings = findings;
        this.sights = sights;
        this.units = units;
        this.places = places;
        this.time = time;
    }

    @Override
    public boolean covers(DocumentKind kind) {
        return kind == DocumentKind.RECTIFICATION_LETTER;
    }

    /** The open ones, what falls due first. */
    @Override
    public List<Subject> subjects(DocumentKind kind, Desk desk) {
        var open = findings.page(FindingSearch.of(Map.of()), sights.of(desk.viewer()), Paging.of(1, Paging.USUAL_SIZE));
        var named = units.findAll(
                open.stream().map(each -> each.found().unit()).distinct().toList());
        return open.stream()
                .map(each -> new Subject(
                        each.id().toString(),
                        each.number() + " · " + each.found().title().in(desk.words()) + " · "
                                + name(
                                        Optional.ofNullable(
                                                named.get(each.found().unit())),
                                        desk.words())))
                .toList();
    }

    @Override
    public Optional<Material> of(DocumentKind kind, String subject, Desk desk) {
        return TypedId.of(subject)
                .flatMap(id -> findings.find(id, sights.of(desk.viewer())))
                .map(finding -> material(finding, desk));
    }

    @Override
    public List<String> known() {
        return NAMES;
    }

    @Override
    public boolean figure(String name) {
        return false;
    }

    @Override
    public List<Subject> names(Words words) {
        return NAMES.stream()
                .map(name -> new Subject(name, words.t("documents.name." + name)))
                .toList();
    }

    private Material material(Finding finding, Desk desk) {
        var words = desk.words();
        var found = finding.found();
        var unit = units.find(found.unit());
        var place = places.find(desk.area())
                .map(each -> words.name(each.nameZh(), each.nameEn()))
                .orElse("");
        var number = String.valueOf(finding.number());
        var source = new Source(
                words.t("documents.name.finding") + " " + number,
                name(unit, words),
                words.date(found.foundOn()),
                words.t(found.severity().message()),
                Optional.of(words.date(finding.issuedOn())),
                path(finding.id()));
        return new Material(
                unit.map(Unit::area).filter(area -> !area.isEmpty()).orElse(desk.area()),
                Map.ofEntries(
                        Map.entry("county", place),
                        Map.entry("year", String.valueOf(time.today().getYear())),
                        Map.entry("date", words.date(time.today())),
                        Map.entry("unit", name(unit, words)),
                        Map.entry("first", finding.first().isEmpty() ? "–" : finding.first()),
                        Map.entry("finding", number),
                        Map.entry("title", found.title().in(words)),
                        Map.entry("what", found.what()),
                        Map.entry("topic", words.t(found.topic().message())),
                        Map.entry("severity", words.t(found.severity().message())),
                        Map.entry("foundOn", words.date(found.foundOn())),
                        Map.entry("due", words.date(found.due()))),
                Map.of(),
                FACTS.stream().collect(Collectors.toMap(name -> name, name -> List.of(source))));
    }

    private static String path(UUID finding) {
        return "/findings/" + finding;
    }

    private static String name(Optional<Unit> unit, Words words) {
        return unit.map(each -> words.name(each.nameZh(), each.nameEn())).orElse("–");
    }
}
