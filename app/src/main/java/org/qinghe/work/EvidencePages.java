package org.qinghe.work;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileShelf;
import org.qinghe.files.KeptFile;
import org.qinghe.web.FieldErrors;
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
    private final EvidenceIntake intake;
    private final EvidenceShelf shelf;

    EvidencePages(TaskPage pages, EvidenceIntake intake, EvidenceShelf shelf) {
        this.pages = pages;
        this.intake = intake;
        this.shelf = shelf;
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
        var barred = EvidenceIntake.barred(task, Viewer.required());
        if (barred.isPresent()) {
            Notice.refused(redirect, barred.get().message());
            return "redirect:/tasks/" + id;
        }
        if (file.isEmpty()) {
            return pages.show(task, page, FieldErrors.none().with("file", "files.refused.empty"), Map.of(), model);
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        Optional<FileRefused> refusal;
        try (var content = file.get().getInputStream()) {
            refusal = intake.take(task, name, content, Viewer.required());
        }
        if (refusal.isPresent()) {
            var errors = FieldErrors.none()
                    .with(
                            "file",
                            refusal.get().message(),
                            refusal.get().arguments().toArray());
            return pages.show(task, page, errors, Map.of(), model);
        }
        Notice.done(redirect, "work.evidence.added", FileIntake.cleaned(name));
        return "redirect:/tasks/" + id;
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) throws IOException {
        var evidence = visible(id);
        var file = shelf.open(evidence).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return FileShelf.attachment(evidence.file(), file);
    }

    @PostMapping("/evidence/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) throws IOException {
        var evidence = visible(id);
        switch (shelf.remove(pages.visible(evidence.of()), evidence, Viewer.required())) {
            case Outcome.Refused refused -> Notice.refused(redirect, refused.message());
            case Outcome.Taken taken -> Notice.done(redirect, "work.evidence.removed", evidence.name());
        }
        return "redirect:/tasks/" + evidence.of();
    }

    /** Whoever may see the task may see its evidence. */
    private KeptFile visible(UUID id) {
        var evidence = shelf.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pages.visible(evidence.of());
        return evidence;
    }
}
