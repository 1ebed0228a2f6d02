package org.qinghe.funds;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.files.FileShelf;
import org.qinghe.files.HandedFile;
import org.qinghe.files.KeptFile;
import org.qinghe.units.UnitSights;
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

/** An entry with its documents. Whoever sees the line sees them; whoever may book on it hands them in and takes them down. */
@Controller
class VoucherPages {

    private final LineTable lines;
    private final EntryTable entries;
    private final Bookkeeping books;
    private final VoucherTable table;
    private final Vouchers vouchers;
    private final FileIntake intake;
    private final UnitSights sights;
    private final FundsNaming naming;

    VoucherPages(
            LineTable lines,
            EntryTable entries,
            Bookkeeping books,
            VoucherTable table,
            Vouchers vouchers,
            FileIntake intake,
            UnitSights sights,
            FundsNaming naming) {
        this.lines = lines;
        this.entries = entries;
        this.books = books;
        this.table = table;
        this.vouchers = vouchers;
        this.intake = intake;
        this.sights = sights;
        this.naming = naming;
    }

    @GetMapping("/funds/entries/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(found(id), FieldErrors.none(), page, model);
    }

    private String show(Entry entry, FieldErrors errors, Page page, Model model) {
        var line = line(entry);
        model.addAttribute("entry", entry);
        model.addAttribute("line", line);
        model.addAttribute("files", table.files().of(entry.id()));
        model.addAttribute("books", books.mayBook(line, Viewer.required()));
        model.addAttribute("closed", !lines.isOpen(line.year()));
        model.addAttribute("mostMegabytes", intake.mostMegabytes());
        model.addAttribute("scans", intake.scans());
        model.addAttribute("names", naming.in(page.words()));
        model.addAttribute("errors", errors);
        return "funds/entry";
    }

    @PostMapping("/funds/entries/{id}/files")
    String add(
            @PathVariable UUID id,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var entry = kept(found(id));
        var line = line(entry);
        if (!lines.isOpen(line.year())) {
            return closed(line, entry, redirect);
        }
        var refused = vouchers.take(entry, HandedFile.of(file), Viewer.required());
        if (refused.isPresent()) {
            return show(entry, refused.get().beside("file"), page, model);
        }
        Notice.done(redirect, "funds.file.added");
        return "redirect:/funds/entries/" + id;
    }

    @GetMapping("/funds/files/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) throws IOException {
        var file = file(id);
        found(file.of());
        var opened = vouchers.open(file).orElseThrow(VoucherPages::notFound);
        return FileShelf.attachment(file.file(), opened);
    }

    @PostMapping("/funds/files/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) throws IOException {
        var file = file(id);
        var entry = kept(found(file.of()));
        var line = line(entry);
        if (!lines.isOpen(line.year())) {
            return closed(line, entry, redirect);
        }
        vouchers.remove(entry, file, Viewer.required())
                .ifPresentOrElse(
                        refused -> Notice.refused(redirect, refused.message()),
                        () -> Notice.done(redirect, "funds.file.removed", file.name()));
        return "redirect:/funds/entries/" + file.of();
    }

    private KeptFile file(UUID id) {
        return table.files().find(id).orElseThrow(VoucherPages::notFound);
    }

    private Entry found(UUID id) {
        var entry = entries.find(id).orElseThrow(VoucherPages::notFound);
        line(entry);
        return entry;
    }

    private Line line(Entry entry) {
        return lines.find(entry.line(), sights.of(Viewer.required())).orElseThrow(VoucherPages::notFound);
    }

    private static String closed(Line line, Entry entry, RedirectAttributes redirect) {
        Notice.refused(redirect, "funds.files.closed", String.valueOf(line.year()));
        return "redirect:/funds/entries/" + entry.id();
    }

    private Entry kept(Entry entry) {
        if (!Bookkeeping.keeps(line(entry), Viewer.required())) {
            throw notFound();
        }
        return entry;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
