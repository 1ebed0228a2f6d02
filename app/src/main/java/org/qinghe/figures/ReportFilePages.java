package org.qinghe.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Download;
import org.qinghe.web.Notice;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report as a workbook: down to fill it in, and up again through the same checks as every import. */
@Controller
class ReportFilePages {

    private static final long MOST_BYTES = 5 << 20;
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportSheets sheets;
    private final ReportCells cells;
    private final Reporting reporting;
    private final FileImport imports;
    private final IntakeBook book;
    private final MessageSource messages;

    ReportFilePages(
            ReportSheets sheets,
            ReportCells cells,
            Reporting reporting,
            FileImport imports,
            IntakeBook book,
            MessageSource messages) {
        this.sheets = sheets;
        this.cells = cells;
        this.reporting = reporting;
        this.imports = imports;
        this.book = book;
        this.messages = messages;
    }

    @GetMapping("/figures/reports/{form}/{unit}/{period}/template.xlsx")
    ResponseEntity<byte[]> template(
            @PathVariable UUID form, @PathVariable UUID unit, @PathVariable String period, Locale locale) {
        var sheet = visible(form, unit, period);
        var words = new Words(messages, locale);
        return Download.file(
                sheet.form().code() + "-" + sheet.unit().code() + "-"
                        + sheet.period().text() + ".xlsx",
                XLSX,
                ReportTemplate.of(sheet, cells.typed(Viewer.required(), sheet), words));
    }

    @PostMapping("/figures/reports/{form}/{unit}/{period}/upload")
    String upload(
            @PathVariable UUID form,
            @PathVariable UUID unit,
            @PathVariable String period,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect,
            Locale locale)
            throws IOException {
        var sheet = visible(form, unit, period);
        var refusal = refusal(sheet, file, why);
        if (refusal.isPresent()) {
            Notice.refused(redirect, refusal.get());
            return "redirect:" + sheet.path();
        }
        return switch (taken(sheet, file, why.strip(), new Words(messages, locale))) {
            case FigureImport.Result.Accepted _ -> {
                reporting.submittedAsFile(Viewer.required(), sheet, why);
                Notice.done(redirect, "figures.report.submitted");
                yield "redirect:" + sheet.path();
            }
            case FigureImport.Result other -> "redirect:/figures/import/" + other.intake();
        };
    }

    private static Optional<String> refusal(ReportSheet sheet, MultipartFile file, String why) {
        if (!Reporting.mayFill(Viewer.required(), sheet)) {
            return Optional.of("figures.report.notNow");
        }
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            return Optional.of("figures.report.upload.missing");
        }
        return sheet.wasSubmitted() && why.isBlank() ? Optional.of("figures.report.reason.missing") : Optional.empty();
    }

    private FigureImport.Result taken(ReportSheet sheet, MultipartFile file, String why, Words words)
            throws IOException {
        var kept = Files.createTempFile("qinghe-report", ".upload");
        try {
            file.transferTo(kept);
            var request = new FigureImport.Request(
                    kept,
                    sheet.name() + ".xlsx",
                    Optional.empty(),
                    false,
                    false,
                    why.substring(0, Math.min(500, why.length())),
                    Optional.of(Viewer.required().account()),
                    Optional.empty());
            return imports.run(
                    book.open(FileImport.origin(request)),
                    request,
                    Optional.of(ReportFrame.of(sheet)),
                    words,
                    (percent, rows) -> {});
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private ReportSheet visible(UUID form, UUID unit, String period) {
        return sheets.find(Viewer.required(), form, unit, period)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
