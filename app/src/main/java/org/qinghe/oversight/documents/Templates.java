package org.qinghe.oversight.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Paging;
import org.qinghe.web.Placeholders;
import org.qinghe.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What documents are written from, version by version: words, or files of the county's own. Whatever it is, a document is filled
 * into a file; that of words is laid out anew each time.
 */
@Service
class Templates {

    private final TemplateTable templates;
    private final TrialTable trials;
    private final List<Matter> matters;
    private final AuditTrail trail;

    Templates(TemplateTable templates, TrialTable trials, List<Matter> matters, AuditTrail trail) {
        this.templates = templates;
        this.trials = trials;
        this.matters = List.copyOf(matters);
        this.trail = trail;
    }

    Matter matter(DocumentKind kind) {
        return matters.stream().filter(each -> each.covers(kind)).findFirst().orElseThrow();
    }

    TemplateNames names(DocumentKind kind) {
        return TemplateNames.of(matter(kind));
    }

    List<Template> all(Words words) {
        return templates.all(language(words));
    }

    Template find(DocumentKind kind, Words words) {
        return templates.find(kind, language(words)).orElseThrow();
    }

    Optional<Template> version(DocumentKind kind, int version, Words words) {
        return templates.version(kind, language(words), version);
    }

    long count(DocumentKind kind, Words words) {
        return templates.count(kind, language(words));
    }

    List<Template> versions(DocumentKind kind, Words words, Paging paging) {
        return templates.versions(kind, language(words), paging);
    }

    Template shipped(DocumentKind kind, Words words) {
        return templates.shipped(kind, language(words));
    }

    /** The file that is filled. */
    byte[] file(Template template, Words words) {
        return template.inWord()
                ? templates.file(template)
                : Paper.template(template.kind(), template.text(), names(template.kind())::figure, words);
    }

    @Transactional
    void change(DocumentKind kind, TemplateText text, Words words) {
        record(kind, templates.add(kind, language(words), text, by()), "words", words);
    }

    /** Makes a version that was there before the newest. */
    @Transactional
    int again(Template template, Words words) {
        int version = templates.again(template, by());
        record(template.kind(), version, "again " + template.version(), words);
        return version;
    }

    /**
     * Keeps a file to be looked at; nothing is written from it yet.
     *
     * @param number that documents written from it propose
     * @throws RefusedFile where it cannot be a template of that kind
     */
    @Transactional
    void tryOut(DocumentKind kind, byte[] sent, String number, Words words) throws RefusedFile {
        var file = TemplateFile.of(sent);
        var faults = file.faults(names(kind));
        if (!faults.isEmpty()) {
            throw new RefusedFile(faults);
        }
        var text = file.words(find(kind, words).text(), number, words.t(kind.head(), ""));
        if (text.body().isEmpty()) {
            throw RefusedFile.of("empty");
        }
        if (text.body().length() > TemplateText.LONGEST_BODY
                || Math.max(text.title().length(), text.issuer().length()) > TemplateText.LONGEST_LINE) {
            throw RefusedFile.of("long");
        }
        trials.put(kind, language(words), new Trial(text, file.content()), by());
        trail.record("documents.trialSent", "documentTemplate/" + kind, Map.of("language", language(words)));
    }

    Optional<Trial> trial(DocumentKind kind, Words words) {
        return trials.find(kind, language(words));
    }

    /** Whether there was one to use. */
    @Transactional
    boolean use(DocumentKind kind, Words words) {
        var version = trials.use(kind, language(words), by());
        version.ifPresent(made -> record(kind, made, "file", words));
        return version.isPresent();
    }

    @Transactional
    void drop(DocumentKind kind, Words words) {
        trials.drop(kind, language(words));
        trail.record("documents.trialDropped", "documentTemplate/" + kind, Map.of("language", language(words)));
    }

    /**
     * The names in a text that stand for nothing, or need a line of their own and have none.
     *
     * @param lines whether its lines become paragraphs; what is one line of a head has no room for a table
     */
    List<String> wrongNames(DocumentKind kind, String text, boolean lines) {
        var names = names(kind);
        return text.lines()
                .flatMap(line -> Placeholders.names(line)
                        .filter(name -> !names.knows(name)
                                || names.alone(name)
                                        && !(lines && Placeholders.alone(line).isPresent())))
                .distinct()
                .toList();
    }

    private void record(DocumentKind kind, int version, String from, Words words) {
        trail.record(
                "documents.templateChanged",
                "documentTemplate/" + kind,
                Map.of("language", language(words), "version", String.valueOf(version), "from", from));
    }

    private static UUID by() {
        return Viewer.required().account();
    }

    private static String language(Words words) {
        return words.chinese() ? "zh-CN" : "en";
    }
}
