package org.qinghe.work;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
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

@Controller
class EvidencePages {

    private final TaskPage pages;
    private final EvidenceFiles evidence;

    EvidencePages(TaskPage pages, EvidenceFiles evidence) {
        this.pages = pages;
        this.evidence = evidence;
    }

    @PostMapping("/tasks/{id}/evidence")
    String add(
            @PathVariable UUID id,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var task = pages.visible(id);
        var barred = EvidenceFiles.barred(task, Viewer.required());
        if (barred.isPresent()) {
            Notice.refused(redirect, barred.get().message());
            return "redirect:/tasks/" + id;
        }
        var handed = HandedFile.of(file);
        var refused = evidence.take(task, handed, Viewer.required());
        if (refused.isPresent()) {
            return pages.show(task, page, refused.get().beside("file"), Map.of(), model);
        }
        Notice.done(redirect, "work.evidence.added", FileIntake.cleaned(handed.name()));
        return "redirect:/tasks/" + id;
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) throws IOException {
        var file = visible(id);
        var opened = evidence.open(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return FileShelf.attachment(file.file(), opened);
    }

    @PostMapping("/evidence/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) throws IOException {
        var file = visible(id);
        switch (evidence.remove(pages.visible(file.of()), file, Viewer.required())) {
            case Outcome.Refused refused -> Notice.refused(redirect, refused.message());
            case Outcome.Taken taken -> Notice.done(redirect, "work.evidence.removed", file.name());
        }
        return "redirect:/tasks/" + file.of();
    }

    /** Whoever may see the task may see its evidence. */
    private KeptFile visible(UUID id) {
        var file = evidence.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pages.visible(file.of());
        return file;
    }
}
