package org.qinghe.oversight.inspection;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileShelf;
import org.qinghe.files.HandedFile;
import org.qinghe.files.KeptFile;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.core.io.Resource;
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

/** The files on the page of a finding. Whoever may open the finding may open them, and nobody else. */
@Controller
class FindingFilePages {

    private final FindingPage pages;
    private final FindingFiles files;
    private final Rectification rectification;

    FindingFilePages(FindingPage pages, FindingFiles files, Rectification rectification) {
        this.pages = pages;
        this.files = files;
        this.rectification = rectification;
    }

    @PostMapping("/findings/{id}/files/{shown:found|mended}")
    String add(
            @PathVariable UUID id,
            @PathVariable String shown,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var finding = pages.visible(id);
        var barred = rectification.barred(finding, Shown.of(shown), Viewer.required());
        if (barred.isPresent()) {
            Notice.refused(redirect, barred.get());
            return "redirect:/findings/" + id;
        }
        var refused = files.take(finding, Shown.of(shown), HandedFile.of(file), Viewer.required());
        if (refused.isPresent()) {
            return pages.show(finding, page, refused.get().beside("file"), Map.of(), model);
        }
        Notice.done(redirect, "inspection.files.added");
        return "redirect:/findings/" + id;
    }

    @GetMapping("/findings/files/{shown:found|mended}/{id}")
    ResponseEntity<Resource> download(@PathVariable String shown, @PathVariable UUID id) throws IOException {
        var file = file(shown, id);
        pages.visible(file.of());
        var opened = files.open(Shown.of(shown), file).orElseThrow(FindingFilePages::notFound);
        return FileShelf.attachment(file.file(), opened);
    }

    @PostMapping("/findings/files/{shown:found|mended}/{id}/remove")
    String remove(@PathVariable String shown, @PathVariable UUID id, RedirectAttributes redirect) throws IOException {
        var file = file(shown, id);
        var finding = pages.visible(file.of());
        switch (files.remove(finding, Shown.of(shown), file, Viewer.required())) {
            case Outcome.Refused(var message) -> Notice.refused(redirect, message);
            case Outcome.Taken() -> Notice.done(redirect, "inspection.files.removed", file.name());
        }
        return "redirect:/findings/" + file.of();
    }

    private KeptFile file(String shown, UUID id) {
        return files.find(Shown.of(shown), id).orElseThrow(FindingFilePages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
