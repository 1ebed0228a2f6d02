package org.qinghe.funds;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year's budget lines as a table: down as a template, up again, with every cell to mend marked. */
@Controller
class BudgetImportPage {

    private static final long MOST_BYTES = 5 << 20;

    private final BudgetFile files;
    private final BudgetImport imports;
    private final LineTable lines;
    private final UnitSights sights;

    BudgetImportPage(BudgetFile files, BudgetImport imports, LineTable lines, UnitSights sights) {
        this.files = files;
        this.imports = imports;
        this.lines = lines;
        this.sights = sights;
    }

    @GetMapping("/funds/lines/import")
    String ask(Model model) {
        return form("", FieldErrors.none(), List.of(), model);
    }

    @PostMapping("/funds/lines/import")
    String take(
            @RequestParam(defaultValue = "") String year,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var errors = Typed.year(year).filter(lines::isOpen).isPresent()
                ? FieldErrors.none()
                : FieldErrors.none().with("year", "funds.error.choose");
        errors = errors.and(wrong(file));
        if (errors.any()) {
            return form(year, errors, List.of(), model);
        }
        return switch (read(file.orElseThrow(), page.words())) {
            case BudgetFile.Read.Refused(var message, var arguments) ->
                form(year, FieldErrors.none().with("file", message, arguments.toArray()), List.of(), model);
            case BudgetFile.Read.Rows(var rows) -> {
                var taken = imports.take(rows, Integer.parseInt(year), Viewer.required());
                if (taken.stream().anyMatch(row -> row.errors().any())) {
                    yield form(year, FieldErrors.none(), taken, model);
                }
                Notice.done(redirect, "funds.import.done", taken.size());
                yield "redirect:/funds/lines?year=" + year;
            }
        };
    }

    private static FieldErrors wrong(Optional<MultipartFile> file) {
        if (file.isEmpty() || file.get().isEmpty()) {
            return FieldErrors.none().with("file", "funds.import.error.file");
        }
        return file.get().getSize() > MOST_BYTES
                ? FieldErrors.none().with("file", "funds.import.error.big")
                : FieldErrors.none();
    }

    private BudgetFile.Read read(MultipartFile file, Words words) throws IOException {
        var kept = Files.createTempFile("qinghe-budget", ".upload");
        try {
            file.transferTo(kept);
            return files.read(kept, words);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private String form(String year, FieldErrors errors, List<BudgetRow> rows, Model model) {
        var open = lines.years().stream().filter(lines::isOpen).toList();
        model.addAttribute("year", year);
        model.addAttribute("errors", errors);
        model.addAttribute("rows", rows);
        model.addAttribute("years", Choices.of(open, each -> each, String::valueOf));
        return "funds/import";
    }

    /** The headings, with what may stand under them on sheets of its own. */
    @GetMapping("/funds/lines/import.xlsx")
    ResponseEntity<byte[]> template(@ModelAttribute("page") Page page) {
        var words = page.words();
        return Download.xlsx(
                page.t("funds.import"),
                List.of(
                        new DataTable(
                                page.t("funds.import.sheet.lines"),
                                Arrays.stream(BudgetColumn.values())
                                        .map(column -> page.t(column.message()))
                                        .toList(),
                                List.of()),
                        new DataTable(
                                page.t("funds.import.sheet.sources"),
                                List.of(page.t("funds.column.year"), page.t("funds.column.source")),
                                lines.sources().stream()
                                        .filter(source -> lines.isOpen(source.year()))
                                        .map(source -> List.<Object>of(source.year(), source.name(words)))
                                        .toList()),
                        new DataTable(
                                page.t("funds.import.sheet.units"),
                                List.of(page.t("funds.import.code"), page.t("funds.column.unit")),
                                sights.unitsOf(Viewer.required()).stream()
                                        .map(unit ->
                                                List.<Object>of(unit.code(), words.name(unit.nameZh(), unit.nameEn())))
                                        .toList()),
                        new DataTable(
                                page.t("funds.import.sheet.uses"),
                                List.of(page.t("funds.column.use")),
                                Stream.of(Use.values())
                                        .map(use -> List.<Object>of(page.t(use.message())))
                                        .toList())));
    }
}
