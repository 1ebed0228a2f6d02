package org.qinghe.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which files come in, and on which everything that came in is listed. */
@Controller
class ImportPages {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ImportJobs jobs;
    private final IntakeRecords intakes;
    private final Colleagues colleagues;
    private final MessageSource messages;

    ImportPages(ImportJobs jobs, IntakeRecords intakes, Colleagues colleagues, MessageSource messages) {
        this.jobs = jobs;
        this.intakes = intakes;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    @GetMapping("/figures/import")
    String start(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "1") int page, Model model) {
        var term = search.strip();
        var paging = new Paging(page, 20, intakes.count(term, whose()));
        var newest = intakes.newest(term, whose(), paging);
        model.addAttribute("intakes", newest);
        model.addAttribute("names", names(newest));
        model.addAttribute("search", term);
        model.addAttribute("paging", paging);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", FieldErrors.none());
        }
        return "figures/import";
    }

    @PostMapping("/figures/import")
    String take(
            @RequestParam MultipartFile file,
            @RequestParam Optional<MultipartFile> areas,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean create,
            @RequestParam(defaultValue = "take") String step,
            Model model,
            RedirectAttributes redirect,
            Locale locale)
            throws IOException {
        if (file.isEmpty()) {
            model.addAttribute("errors", FieldErrors.none().with("file", "figures.import.file.missing"));
            return start("", 1, model);
        }
        var viewer = Viewer.required();
        var request = new FigureImport.Request(
                kept(file),
                nameOf(file),
                areas.filter(given -> !given.isEmpty()).map(ImportPages::kept),
                create,
                step.equals("check"),
                reason.strip().substring(0, Math.min(500, reason.strip().length())),
                Optional.of(viewer.account()),
                Optional.of(viewer.area()).filter(area -> !area.isEmpty()));
        var intake = jobs.start(request, new Words(messages, locale));
        if (intake.isEmpty()) {
            Notice.refused(redirect, "figures.import.queue.full");
        }
        return intake.map(id -> "redirect:/figures/import/" + id).orElse("redirect:/figures/import");
    }

    @GetMapping("/figures/import/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model) {
        var intake = visible(id);
        var paging = Paging.of(page, intakes.listedProblems(id));
        model.addAttribute("intake", intake);
        model.addAttribute("names", names(List.of(intake)));
        model.addAttribute("problems", intakes.problems(id, paging));
        model.addAttribute("paging", paging);
        return "figures/intake";
    }

    @GetMapping("/figures/import/{id}/problems.xlsx")
    ResponseEntity<byte[]> marked(@PathVariable UUID id) {
        var intake = visible(id);
        var content = intakes.workbook(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.file(intake.name().replaceFirst("\\.[^.]{1,5}$", "") + "-problems.xlsx", XLSX, content);
    }

    /** Whoever sees the whole installation sees every intake, anybody else only what they sent themselves. */
    private static Optional<UUID> whose() {
        var viewer = Viewer.required();
        return viewer.area().isEmpty() ? Optional.empty() : Optional.of(viewer.account());
    }

    private IntakeRecord visible(UUID id) {
        return intakes.find(id)
                .filter(intake -> whose().isEmpty() || intake.account().equals(whose()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<UUID, String> names(List<IntakeRecord> intakes) {
        var accounts =
                intakes.stream().flatMap(intake -> intake.account().stream()).collect(Collectors.toSet());
        return colleagues.findAll(accounts).values().stream()
                .collect(Collectors.toMap(Colleagues.Colleague::account, Colleagues.Colleague::name));
    }

    private static Path kept(MultipartFile file) {
        try {
            var path = Files.createTempFile("qinghe-import", ".upload");
            file.transferTo(path);
            return path;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The name without a folder and without what a name should not have. */
    private static String nameOf(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename())
                .orElse("")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "file" : name.substring(0, Math.min(120, name.length()));
    }
}
