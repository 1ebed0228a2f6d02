package org.qinghe.figures;

import java.util.Locale;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office received: reports to accept or to send back with a reason. */
@Controller
class ReceivedPages {

    private final ReportLines lines;
    private final ReportSheets sheets;
    private final Reporting reporting;
    private final MessageSource messages;

    ReceivedPages(ReportLines lines, ReportSheets sheets, Reporting reporting, MessageSource messages) {
        this.lines = lines;
        this.sheets = sheets;
        this.reporting = reporting;
        this.messages = messages;
    }

    @GetMapping("/figures/received")
    String received(
            @RequestParam(defaultValue = "SUBMITTED") ReportState state,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        var viewer = Viewer.required();
        var paging = new Paging(page, 30, lines.received(viewer, state));
        model.addAttribute("state", state);
        model.addAttribute("lines", lines.received(viewer, state, paging, new Words(messages, locale)));
        model.addAttribute("paging", paging);
        return "figures/received";
    }

    @PostMapping("/figures/reports/{form}/{unit}/{period}/accept")
    String accept(
            @PathVariable UUID form,
            @PathVariable UUID unit,
            @PathVariable String period,
            RedirectAttributes redirect) {
        var sheet = visible(form, unit, period);
        tell(reporting.accept(Viewer.required(), sheet), "figures.report.accepted", redirect);
        return "redirect:/figures/received";
    }

    @PostMapping("/figures/reports/{form}/{unit}/{period}/return")
    String handBack(
            @PathVariable UUID form,
            @PathVariable UUID unit,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var sheet = visible(form, unit, period);
        var outcome = reporting.handBack(Viewer.required(), sheet, words.substring(0, Math.min(500, words.length())));
        tell(outcome, "figures.report.returned", redirect);
        return "redirect:" + sheet.path();
    }

    private static void tell(Reporting.Outcome outcome, String done, RedirectAttributes redirect) {
        switch (outcome) {
            case Reporting.Outcome.Done() -> Notice.done(redirect, done);
            case Reporting.Outcome.ReasonMissing() -> Notice.refused(redirect, "figures.report.return.reason.missing");
            case Reporting.Outcome.NotNow _, Reporting.Outcome.Mend _ ->
                Notice.refused(redirect, "figures.report.notNow");
        }
    }

    private ReportSheet visible(UUID form, UUID unit, String period) {
        return sheets.find(Viewer.required(), form, unit, period)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
