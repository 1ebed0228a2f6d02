package org.qinghe.oversight.documents;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileRefused;
import org.qinghe.web.Choices;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A template that comes back from Word: sent, looked at with the numbers of a period, used or thrown away. */
@Controller
class TrialPages {

    private final Templates templates;
    private final Documents documents;
    private final TemplatePages pages;

    TrialPages(Templates templates, Documents documents, TemplatePages pages) {
        this.templates = templates;
        this.documents = documents;
        this.pages = pages;
    }

    @PostMapping("/documents/templates/{kind}/trial")
    String send(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page,
            Model model)
            throws IOException {
        var known = TemplatePages.known(kind);
        var errors = wrong(known, scheme.strip(), file);
        if (errors.any()) {
            return again(known, errors, List.of(), page, model);
        }
        try {
            templates.tryOut(known, file.orElseThrow().getBytes(), scheme.strip(), page.words());
        } catch (RefusedFile refused) {
            var first = FieldErrors.none().with("file", "documents.word.refused");
            return again(known, first, refused.faults(), page, model);
        }
        return "redirect:/documents/templates/" + known + "/trial";
    }

    @GetMapping("/documents/templates/{kind}/trial")
    String look(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String subject,
            @ModelAttribute("page") Page page,
            Model model) {
        var known = TemplatePages.known(kind);
        if (templates.trial(known, page.words()).isEmpty()) {
            return "redirect:/documents/templates/" + known;
        }
        var viewer = Viewer.required();
        var subjects = documents.subjects(known, viewer, page.words());
        var about =
                subject.isEmpty() && !subjects.isEmpty() ? subjects.getFirst().id() : subject;
        model.addAttribute("kind", known);
        model.addAttribute("subject", about);
        model.addAttribute("subjects", Choices.of(subjects, Subject::id, Subject::name));
        model.addAttribute(
                "draft",
                documents.trial(known, about, viewer, page.words()).map(Documents.Draft::filled).stream()
                        .toList());
        return "oversight/documents/trial";
    }

    @GetMapping("/documents/templates/{kind}/trial/docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String subject,
            @ModelAttribute("page") Page page) {
        var draft = documents
                .trial(TemplatePages.known(kind), subject, Viewer.required(), page.words())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.docx(page.t("documents.draft.of", draft.filled().title()), draft.file());
    }

    @PostMapping("/documents/templates/{kind}/trial/use")
    String use(@PathVariable String kind, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        var known = TemplatePages.known(kind);
        if (templates.use(known, page.words())) {
            Notice.done(redirect, "documents.trial.used");
        } else {
            Notice.refused(redirect, "documents.trial.gone");
        }
        return "redirect:/documents/templates/" + known;
    }

    @PostMapping("/documents/templates/{kind}/trial/drop")
    String drop(@PathVariable String kind, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        var known = TemplatePages.known(kind);
        templates.drop(known, page.words());
        Notice.done(redirect, "documents.trial.dropped");
        return "redirect:/documents/templates/" + known;
    }

    private FieldErrors wrong(DocumentKind kind, String scheme, Optional<MultipartFile> file) {
        var errors = FieldErrors.none();
        var names = templates.wrongNames(kind, scheme, false);
        if (scheme.length() > TemplateText.LONGEST_LINE) {
            errors = errors.with("scheme", "documents.error.long", TemplateText.LONGEST_LINE);
        } else if (!names.isEmpty()) {
            errors = errors.with("scheme", "documents.error.name", names.getFirst());
        }
        if (file.isEmpty() || file.get().isEmpty()) {
            return errors.with("file", "documents.word.error.none");
        }
        return file.get().getSize() > WordFile.MOST_MEGABYTES << 20
                ? errors.with("file", "documents.word.error.big", WordFile.MOST_MEGABYTES)
                : errors;
    }

    private String again(DocumentKind kind, FieldErrors errors, List<FileRefused> faults, Page page, Model model) {
        var text = templates.find(kind, page.words()).text();
        return pages.show(kind, text, errors, faults, 1, page, model);
    }
}
