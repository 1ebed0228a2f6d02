package org.qinghe.oversight.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.oversight.documents.Documents.Draft;
import org.qinghe.web.Choices;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issued documents, and writing a new one: choose, look, issue. */
@Controller
class DocumentPages {

    private static final int LONGEST_NUMBER = 60;
    private static final List<DocumentKind> KINDS = List.of(DocumentKind.values());

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var search = new Search(DocumentKind.at(kind).map(Enum::name).orElse(""), words.strip());
        var paging = Paging.of(number, documents.count(search, viewer));
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("documents", documents.page(search, viewer, paging));
        model.addAttribute(
                "kinds", Choices.after(page.t("web.all"), KINDS, DocumentKind::name, each -> page.t(each.message())));
        return "oversight/documents/documents";
    }

    @GetMapping("/documents/new")
    String ask(
            @RequestParam(defaultValue = "MONTHLY_BULLETIN") String kind,
            @RequestParam(defaultValue = "") String subject,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var chosen = DocumentKind.at(kind).orElse(DocumentKind.MONTHLY_BULLETIN);
        var about = subject.isEmpty()
                ? documents.subjects(chosen, viewer, page.words()).stream()
                        .findFirst()
                        .map(Subject::id)
                        .orElse("")
                : subject;
        var draft = documents.draft(chosen, about, Optional.empty(), viewer, page.words());
        var number = draft.map(each -> each.filled().number()).orElse("");
        return show(chosen, about, number, draft, FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/documents/new")
    String issue(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String number,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var chosen = DocumentKind.at(kind).orElseThrow(DocumentPages::notFound);
        var typed = number.strip();
        var draft = documents.draft(chosen, subject, Optional.of(typed), viewer, page.words());
        var errors = errors(draft, typed);
        if (errors.any()) {
            return show(chosen, subject, typed, draft, errors, page.words(), model);
        }
        var id = documents.issue(chosen, subject, typed, page.words());
        Notice.done(redirect, "documents.issued");
        return "redirect:/documents/" + id;
    }

    @GetMapping("/documents/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var issued = documents.find(id, Viewer.required()).orElseThrow(DocumentPages::notFound);
        model.addAttribute("issued", issued);
        model.addAttribute("filled", documents.content(issued));
        model.addAttribute("words", words(issued, page));
        return "oversight/documents/document";
    }

    @GetMapping("/documents/{id}/docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var issued = documents.find(id, Viewer.required()).orElseThrow(DocumentPages::notFound);
        return Download.docx(issued.title(), documents.file(issued, words(issued, page)));
    }

    @GetMapping("/documents/new/docx")
    ResponseEntity<byte[]> draft(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @ModelAttribute("page") Page page) {
        var draft = documents
                .draft(
                        DocumentKind.at(kind).orElseThrow(DocumentPages::notFound),
                        subject,
                        Optional.empty(),
                        Viewer.required(),
                        page.words())
                .orElseThrow(DocumentPages::notFound);
        return Download.docx(page.t("documents.draft.of", draft.filled().title()), draft.file());
    }

    /** A document keeps the language it was issued in, whoever reads it. */
    private static Words words(Issued issued, Page page) {
        return new Words(page.words().messages(), Locale.forLanguageTag(issued.language()));
    }

    private String show(
            DocumentKind kind,
            String subject,
            String number,
            Optional<Draft> draft,
            FieldErrors errors,
            Words words,
            Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("subject", subject);
        model.addAttribute("number", number);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", Choices.of(KINDS, DocumentKind::name, each -> words.t(each.message())));
        model.addAttribute(
                "subjects", Choices.of(documents.subjects(kind, Viewer.required(), words), Subject::id, Subject::name));
        model.addAttribute("draft", draft.map(Draft::filled).stream().toList());
        return "oversight/documents/new";
    }

    private FieldErrors errors(Optional<Draft> draft, String number) {
        var errors =
                draft.isEmpty() ? FieldErrors.none().with("subject", "documents.error.subject") : FieldErrors.none();
        if (number.length() > LONGEST_NUMBER) {
            return errors.with("number", "documents.error.number", LONGEST_NUMBER);
        }
        return documents.numberTaken(number) ? errors.with("number", "documents.error.numberTaken") : errors;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
