package org.qinghe.oversight.effect;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Download;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One study: what it found, how sure that is, and everything needed to repeat it. */
@Controller
class StudyPages {

    private final Studies studies;
    private final Viewing viewing;

    StudyPages(Studies studies, Viewing viewing) {
        this.studies = studies;
        this.viewing = viewing;
    }

    @GetMapping("/effects/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("view", viewing.view(shown(id, page)));
        return "oversight/effect/study";
    }

    @GetMapping("/effects/{id}/inputs.csv")
    ResponseEntity<byte[]> inputs(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return Download.csv(tables(shown(id, page)).inputs());
    }

    @GetMapping("/effects/{id}/lines.csv")
    ResponseEntity<byte[]> lines(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return Download.csv(tables(shown(id, page)).lines());
    }

    @GetMapping("/effects/{id}/study.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var shown = shown(id, page);
        var tables = tables(shown);
        return Download.xlsx(
                shown.title(), List.of(tables.said(viewing.cautions(shown)), tables.periods(), tables.inputs()));
    }

    @GetMapping("/effects/{id}/brief.docx")
    ResponseEntity<byte[]> brief(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var shown = shown(id, page);
        return new StudyBrief(
                        shown,
                        viewing.cautions(shown),
                        viewing.caveats(shown.study().design()))
                .download();
    }

    /** The same study with the figures of today; the one of before stays as it was. */
    @PostMapping("/effects/{id}/renew")
    String renew(@PathVariable UUID id, RedirectAttributes redirect) {
        var study = study(id);
        return switch (studies.make(study.design(), Optional.of(id))) {
            case Studies.Made.Refused refused -> {
                Notice.refused(
                        redirect,
                        "oversight.effect.say.refused." + refused.reason().name());
                yield "redirect:/effects/" + id;
            }
            case Studies.Made.Kept kept -> {
                Notice.done(redirect, "oversight.effect.renewed");
                yield "redirect:/effects/" + kept.id();
            }
        };
    }

    private StudyTables tables(Viewing.Shown shown) {
        return new StudyTables(shown, studies.sight());
    }

    private Viewing.Shown shown(UUID id, Page page) {
        return viewing.shown(study(id), page.words());
    }

    private KeptStudy study(UUID id) {
        return studies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
