package org.qinghe.oversight.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.oversight.documents.DocumentTable.Seen;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes documents from templates, keeps those that were issued, and keeps the templates. */
@Service
public class Documents {

    private final DocumentTable documents;
    private final TemplateTable templates;
    private final List<Matter> matters;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    Documents(
            DocumentTable documents,
            TemplateTable templates,
            List<Matter> matters,
            Places places,
            AuditTrail trail,
            Clock clock) {
        this.documents = documents;
        this.templates = templates;
        this.matters = List.copyOf(matters);
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    /** A document as it would be issued now, and the version of the template it is written from. */
    record Draft(Template template, String area, Filled filled) {}

    List<Subject> subjects(DocumentKind kind, Viewer viewer, Words words) {
        return matter(kind).subjects(kind, desk(viewer, words));
    }

    /**
     * Nothing where there is no such subject.
     *
     * @param number what was typed; the one that the template proposes where nothing was
     */
    Optional<Draft> draft(DocumentKind kind, String subject, Optional<String> number, Viewer viewer, Words words) {
        var template = template(kind, words);
        return material(kind, subject, viewer, words)
                .map(material -> new Draft(
                        template,
                        material.area(),
                        Filling.of(
                                template.text(),
                                number.orElseGet(() -> Filling.number(template.text(), material)),
                                material,
                                words.t("documents.nothing"),
                                words.date(LocalDate.now(clock)))));
    }

    boolean numberTaken(String number) {
        return documents.numberTaken(number);
    }

    /**
     * Issues a document in the name of whoever is signed in, from the template of that language.
     *
     * @throws java.util.NoSuchElementException where there is no such subject
     */
    @Transactional
    public UUID issue(DocumentKind kind, String subject, String number, Words words) {
        var viewer = Viewer.required();
        return issue(draft(kind, subject, Optional.of(number), viewer, words).orElseThrow(), subject, viewer);
    }

    @Transactional
    UUID issue(Draft draft, String subject, Viewer viewer) {
        var filled = draft.filled();
        var issued = new Issued(
                UUID.randomUUID(),
                draft.template().kind(),
                draft.template().language(),
                draft.template().version(),
                draft.area(),
                filled.number(),
                filled.title(),
                clock.instant(),
                viewer.name());
        documents.add(issued, subject, filled, viewer);
        trail.record(
                "documents.issued",
                "document/" + issued.id(),
                Map.of("kind", issued.kind().name(), "subject", subject, "number", issued.number()));
        return issued.id();
    }

    long count(Search search, Viewer viewer) {
        return documents.count(search, seen(viewer));
    }

    List<Issued> page(Search search, Viewer viewer, Paging paging) {
        return documents.page(search, seen(viewer), paging);
    }

    Optional<Issued> find(UUID id, Viewer viewer) {
        return documents.find(id, seen(viewer));
    }

    Filled content(Issued issued) {
        return documents.content(issued.id());
    }

    List<Template> templates(Words words) {
        return templates.all(language(words));
    }

    Template template(DocumentKind kind, Words words) {
        return templates.find(kind, language(words)).orElseThrow();
    }

    @Transactional
    void change(DocumentKind kind, TemplateText text, Words words) {
        int version =
                templates.add(kind, language(words), text, Viewer.required().account());
        trail.record(
                "documents.templateChanged",
                "documentTemplate/" + kind,
                Map.of("language", language(words), "version", String.valueOf(version)));
    }

    /** The names in a template that stand for nothing, as they were typed. */
    List<String> unknownNames(DocumentKind kind, String text) {
        return Filling.names(text)
                .filter(name -> !matter(kind).knows(name))
                .distinct()
                .toList();
    }

    List<Subject> names(DocumentKind kind, Words words) {
        return matter(kind).names(words);
    }

    private Optional<Material> material(DocumentKind kind, String subject, Viewer viewer, Words words) {
        return matter(kind)
                .of(kind, subject, desk(viewer, words))
                .map(material -> material.numbered(
                        1 + documents.issuedIn(LocalDate.now(clock).getYear(), kind)));
    }

    private Matter matter(DocumentKind kind) {
        return matters.stream().filter(each -> each.covers(kind)).findFirst().orElseThrow();
    }

    private Desk desk(Viewer viewer, Words words) {
        return new Desk(viewer, area(viewer), words);
    }

    /** Whoever sees everything writes about the county, where the installation is of one. */
    private String area(Viewer viewer) {
        var roots = places.roots();
        return viewer.area().isEmpty() && roots.size() == 1 ? roots.getFirst().code() : viewer.area();
    }

    private Seen seen(Viewer viewer) {
        return viewer.area().isEmpty()
                ? new Seen(true, List.of())
                : new Seen(
                        false,
                        places.within(viewer.area()).stream().map(Area::code).toList());
    }

    private static String language(Words words) {
        return words.chinese() ? "zh-CN" : "en";
    }
}
