package org.qinghe.oversight.documents;

import java.util.List;
import java.util.Map;
import org.qinghe.files.FileRefused;
import org.qinghe.units.Colleagues;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
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

/** The templates as the county has them; each change is a new version. */
@Controller
class TemplatePages {

    private final Templates templates;
    private final Colleagues colleagues;

    TemplatePages(Templates templates, Colleagues colleagues) {
        this.templates = templates;
        this.colleagues = colleagues;
    }

    @GetMapping("/documents/templates")
    String list(@ModelAttribute("page") Page page, Model model) {
        var all = templates.all(page.words());
        model.addAttribute("templates", all);
        model.addAttribute("names", colleagues(all));
        return "oversight/documents/templates";
    }

    @GetMapping("/documents/templates/{kind}")
    String edit(
            @PathVariable String kind,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var text = templates.find(known(kind), page.words()).text();
        return show(known(kind), text, FieldErrors.none(), List.of(), number, page, model);
    }

    @PostMapping("/documents/templates/{kind}")
    String save(
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var text = TemplateText.of(typed);
        var errors = errors(known(kind), text);
        if (errors.any()) {
            return show(known(kind), text, errors, List.of(), 1, page, model);
        }
        templates.change(known(kind), text, page.words());
        Notice.done(redirect, "documents.template.saved");
        return "redirect:/documents/new?kind=" + known(kind);
    }

    /** The file to edit in Word, names and all. */
    @GetMapping("/documents/templates/{kind}/{version}/docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String kind, @PathVariable int version, @ModelAttribute("page") Page page) {
        var template = templates.version(known(kind), version, page.words()).orElseThrow(TemplatePages::notFound);
        var name = page.t("documents.template.file", page.t(known(kind).message()), version);
        return Download.docx(name, templates.file(template, page.words()));
    }

    /** An earlier version becomes the newest. */
    @PostMapping("/documents/templates/{kind}/{version}/again")
    String again(
            @PathVariable String kind,
            @PathVariable int version,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        var template = templates.version(known(kind), version, page.words()).orElseThrow(TemplatePages::notFound);
        Notice.done(redirect, "documents.template.again.done", version, templates.again(template, page.words()));
        return "redirect:/documents/templates/" + known(kind);
    }

    private FieldErrors errors(DocumentKind kind, TemplateText text) {
        var errors = FieldErrors.none();
        for (var part : text.parts().entrySet()) {
            boolean lines = part.getKey().equals("body");
            int longest = lines ? TemplateText.LONGEST_BODY : TemplateText.LONGEST_LINE;
            var wrong = templates.wrongNames(kind, part.getValue(), lines);
            if (part.getValue().isEmpty() && TemplateText.NEEDED.contains(part.getKey())) {
                errors = errors.with(part.getKey(), "documents.error.empty");
            } else if (part.getValue().length() > longest) {
                errors = errors.with(part.getKey(), "documents.error.long", longest);
            } else if (!wrong.isEmpty()) {
                var message = templates.names(kind).knows(wrong.getFirst())
                        ? "documents.error.ownLine"
                        : "documents.error.name";
                errors = errors.with(part.getKey(), message, wrong.getFirst());
            }
        }
        return errors;
    }

    String show(
            DocumentKind kind,
            TemplateText text,
            FieldErrors errors,
            List<FileRefused> faults,
            int number,
            Page page,
            Model model) {
        var words = page.words();
        var paging = Paging.of(number, templates.count(kind, words));
        var versions = templates.versions(kind, words, paging);
        model.addAttribute("template", templates.find(kind, words));
        model.addAttribute("shipped", templates.shipped(kind, words));
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("faults", faults);
        model.addAttribute("megabytes", WordFile.MOST_MEGABYTES);
        model.addAttribute("waits", templates.trial(kind, words).isPresent());
        model.addAttribute("paging", paging);
        model.addAttribute("versions", versions);
        model.addAttribute("people", colleagues(versions));
        model.addAttribute("names", templates.names(kind).described(words));
        return "oversight/documents/template";
    }

    private Map<java.util.UUID, Colleagues.Colleague> colleagues(List<Template> made) {
        return colleagues.findAll(
                made.stream().flatMap(each -> each.madeBy().stream()).distinct().toList());
    }

    static DocumentKind known(String kind) {
        return DocumentKind.at(kind).orElseThrow(TemplatePages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
