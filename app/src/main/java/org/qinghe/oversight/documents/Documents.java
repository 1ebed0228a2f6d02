package org.qinghe.oversight.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.qinghe.web.Placeholders;
import org.qinghe.web.WordTemplate;
import org.qinghe.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes documents from templates, and keeps those that were issued. */
@Service
public class Documents {

    private final DocumentTable documents;
    private final Templates templates;
    private final ReaderLinks links;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    Documents(
            DocumentTable documents,
            Templates templates,
            ReaderLinks links,
            Places places,
            AuditTrail trail,
            Clock clock) {
        this.documents = documents;
        this.templates = templates;
        this.links = links;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A document as it would be issued now.
     *
     * @param file it as a file
     */
    record Draft(String area, Filled filled, byte[] file) {}

    List<Subject> subjects(DocumentKind kind, Viewer viewer, Words words) {
        return templates.matter(kind).subjects(kind, desk(viewer, words));
    }

    /**
     * Nothing where there is no such subject.
     *
     * @param number what was typed; the one that the template proposes where nothing was
     */
    Optional<Draft> draft(DocumentKind kind, String subject, Optional<String> number, Viewer viewer, Words words) {
        return draft(templates.find(kind, words), subject, number, viewer, words);
    }

    private Optional<Draft> draft(
            Template template, String subject, Optional<String> number, Viewer viewer, Words words) {
        var file = templates.file(template, words);
        return material(template.kind(), subject, viewer, words)
                .map(material -> draft(template.text(), file, material, number, words));
    }

    /** As it would be were the file that waits used; nothing where there is no such subject, or no file. */
    Optional<Draft> trial(DocumentKind kind, String subject, Viewer viewer, Words words) {
        return templates
                .trial(kind, words)
                .flatMap(trial -> material(kind, subject, viewer, words)
                        .map(material -> draft(trial.text(), trial.file(), material, Optional.empty(), words)));
    }

    private Draft draft(TemplateText text, byte[] file, Material material, Optional<String> number, Words words) {
        var issued = material.issued(
                number.orElseGet(() -> Filling.number(text, material)), words.date(LocalDate.now(clock)));
        try (var template = WordTemplate.open(file)) {
            var names = template.lines().stream().flatMap(line -> Placeholders.names(line.text()));
            var filled = Filling.of(text, names, issued, words.t("documents.nothing"));
            return new Draft(
                    material.area(), filled, template.filled(new WordContent(issued, filled.sources(), words, links)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
        var template = templates.find(kind, words);
        var draft = draft(template, subject, Optional.of(number), viewer, words).orElseThrow();
        var issued = new Issued(
                UUID.randomUUID(),
                kind,
                template.language(),
                template.version(),
                draft.area(),
                number,
                draft.filled().title(),
                clock.instant(),
                viewer.name());
        documents.add(issued, subject, draft, viewer);
        trail.record(
                "documents.issued",
                "document/" + issued.id(),
                Map.of("kind", kind.name(), "subject", subject, "number", number));
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

    /** The file as it was issued. */
    byte[] file(Issued issued, Words words) {
        return documents.file(issued.id()).orElseGet(() -> Paper.of(issued.kind(), content(issued), words));
    }

    private Optional<Material> material(DocumentKind kind, String subject, Viewer viewer, Words words) {
        return templates
                .matter(kind)
                .of(kind, subject, desk(viewer, words))
                .map(material -> material.numbered(
                        1 + documents.issuedIn(LocalDate.now(clock).getYear(), kind)));
    }

    private Desk desk(Viewer viewer, Words words) {
        return new Desk(viewer, area(viewer), words);
    }

    /** Whoever sees everything writes about the county, where the installation is of one. */
    private String area(Viewer viewer) {
        var roots = places.roots();
        return viewer.area().isEmpty() && roots.size() == 1 ? roots.getFirst().code() : viewer.area();
    }

    /** Of which areas the viewer sees documents. */
    Seen seen(Viewer viewer) {
        return viewer.area().isEmpty()
                ? new Seen(true, List.of())
                : new Seen(
                        false,
                        places.within(viewer.area()).stream().map(Area::code).toList());
    }
}
