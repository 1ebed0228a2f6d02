package org.qinghe.safeguards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.safeguards.AuditVerification.Verdict;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AuditPage {

    private static final int MOST_EXPORTED = 100_000;
    private static final int CHECKPOINTS_SHOWN = 5;

    private final AuditEntries entries;
    private final AuditTrail trail;
    private final AuditVerification verification;
    private final Checkpoints checkpoints;
    private final SigningKey key;

    AuditPage(
            AuditEntries entries,
            AuditTrail trail,
            AuditVerification verification,
            Checkpoints checkpoints,
            SigningKey key) {
        this.entries = entries;
        this.trail = trail;
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @ModelAttribute("search")
    AuditSearch search(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @org.jspecify.annotations.Nullable
                    LocalDate from,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @org.jspecify.annotations.Nullable
                    LocalDate to) {
        return new AuditSearch(actor.strip(), action.strip(), Optional.ofNullable(from), Optional.ofNullable(to));
    }

    @GetMapping("/audit")
    String read(
            @ModelAttribute("search") AuditSearch search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        trail.record("safeguards.auditRead", "audit", Map.of("actor", search.actor(), "action", search.action()));
        var paging = Paging.of(number, entries.count(search));
        model.addAttribute("paging", paging);
        model.addAttribute("lines", entries.page(search, paging));
        model.addAttribute("checkpoints", checkpoints.newest(CHECKPOINTS_SHOWN));
        model.addAttribute("publicKey", key.publicKey());
        return "safeguards/audit";
    }

    @PostMapping("/audit/verify")
    String verify(RedirectAttributes redirect) {
        trail.record("safeguards.auditVerified", "audit");
        switch (verification.verify()) {
            case Verdict.Whole(var count, var signed) -> {
                checkpoints.sign();
                Notice.done(redirect, "safeguards.whole", count, signed);
            }
            case Verdict.Altered(var number, var fault) ->
                Notice.refused(redirect, "safeguards.altered." + fault, number);
        }
        return "redirect:/audit";
    }

    @GetMapping("/audit.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") AuditSearch search, @ModelAttribute("page") Page page) {
        return Download.csv(table(search, page.words()));
    }

    @GetMapping("/audit.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("search") AuditSearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(search, page.words()));
    }

    private DataTable table(AuditSearch search, Words words) {
        trail.record("safeguards.auditExported", "audit");
        var headings = List.of("number", "at", "actor", "action", "subject", "details");
        return new DataTable(
                words.t("safeguards.audit"),
                headings.stream()
                        .map(each -> words.t("safeguards.column." + each))
                        .toList(),
                entries.page(search, new Paging(1, MOST_EXPORTED, MOST_EXPORTED)).stream()
                        .map(line -> List.<Object>of(
                                line.number(),
                                line.at().toString(),
                                line.actor(),
                                line.action(),
                                line.subject(),
                                line.details()))
                        .toList());
    }
}
