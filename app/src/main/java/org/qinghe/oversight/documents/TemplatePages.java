package org.qinghe.oversight.documents;

import java.util.Map;
import org.qinghe.units.Colleagues;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
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

    private final Documents documents;
    private final Colleagues colleagues;

    TemplatePages(Documents documents, Colleagues colleagues) {
        this.documents = documents;
        this.colleagues = colleagues;
    }

    @GetMapping("/documents/templates")
    String list(@ModelAttribute("page") Page page, Model model) {
        var templates = documents.templates(page.words());
        model.addAttribute("templates", templates);
        model.addAttribute(
                "names",
                colleagues.findAll(templates.stream()
                        .flatMap(each -> each.madeBy().stream())
                        .distinct()
                        .toList()));
        return "oversight/documents/templates";
    }

    @GetMapping("/documents/templates/{kind}")
    String edit(@PathVariable String kind, @ModelAttribute("page") Page page, Model model) {
        var template = documents.template(known(kind), page.words());
        return show(template.kind(), template.text(), FieldErrors.none(), page.words(), model);
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
            return show(known(kind), text, errors, page.words(), model);
        }
        documents.change(known(kind), text, page.words());
        Notice.done(redirect, "documents.template.saved");
        return "redirect:/documents/new?kind=" + known(kind);
    }

    private FieldErrors errors(DocumentKind kind, TemplateText text) {
        var errors = FieldErrors.none();
        for (var part : text.parts().entrySet()) {
            int longest = part.getKey().equals("body") ? TemplateText.LONGEST_BODY : TemplateText.LONGEST_LINE;
            var unknown = documents.unknownNames(kind, part.getValue());
            if (part.getValue().isEmpty() && TemplateText.NEEDED.contains(part.getKey())) {
                errors = errors.with(part.getKey(), "documents.error.empty");
            } else if (part.getValue().length() > longest) {
                errors = errors.with(part.getKey(), "documents.error.long", longest);
            } else if (!unknown.isEmpty()) {
                errors = errors.with(part.getKey(), "documents.error.name", unknown.getFirst());
            }
        }
        return errors;
    }

    private String show(DocumentKind kind, TemplateText text, FieldErrors errors, Words words, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("names", documents.names(kind, words));
        return "oversight/documents/template";
    }

    private static DocumentKind known(String kind) {
        return DocumentKind.at(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
