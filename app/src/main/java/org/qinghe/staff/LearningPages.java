package org.qinghe.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody has learnt, and the certificates of the unit for whoever keeps them there. */
@Controller
class LearningPages {

    private static final int MOST_EXPORTED = 10_000;

    private final CertificateTable table;
    private final CertificateKeeping certificates;
    private final TrainingTable trainings;
    private final Colleagues colleagues;

    LearningPages(
            CertificateTable table, CertificateKeeping certificates, TrainingTable trainings, Colleagues colleagues) {
        this.table = table;
        this.certificates = certificates;
        this.trainings = trainings;
        this.colleagues = colleagues;
    }

    @GetMapping("/staff/mine")
    String mine(Model model) {
        var me = Viewer.required().account();
        model.addAttribute("certificates", table.of(me));
        model.addAttribute("trainings", trainings.attendedBy(me));
        model.addAttribute("today", certificates.today());
        return "staff/mine";
    }

    @GetMapping("/staff/certificates")
    String ofTheUnit(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var search = CertificateSearch.of(typed);
        var staff = staff();
        var today = certificates.today();
        var paging = Paging.of(number, table.count(staff.keySet(), search, today));
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("certificates", table.page(staff.keySet(), search, today, paging));
        model.addAttribute("names", staff);
        model.addAttribute("today", today);
        return "staff/certificates";
    }

    @GetMapping("/staff/certificates.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var staff = staff();
        var found = table.page(
                staff.keySet(),
                CertificateSearch.of(typed),
                certificates.today(),
                new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        return Download.xlsx(new DataTable(
                page.t("staff.certificates"),
                List.of(
                        page.t("staff.holder"),
                        page.t("staff.title"),
                        page.t("staff.issuer"),
                        page.t("staff.issuedOn"),
                        page.t("staff.validUntil")),
                found.stream().map(each -> row(each, staff, page)).toList()));
    }

    private static List<Object> row(Certificate certificate, Map<UUID, String> names, Page page) {
        return List.of(
                names.getOrDefault(certificate.holder(), ""),
                certificate.title(),
                certificate.issuer(),
                certificate.issuedOn(),
                certificate.validUntil().<Object>map(day -> day).orElseGet(() -> page.t("staff.endless")));
    }

    @GetMapping("/staff/certificates/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return form(CertificateForm.of(Map.of()), FieldErrors.none(), page, model);
    }

    @PostMapping("/staff/certificates/new")
    String keep(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = CertificateForm.of(typed);
        var check = CertificateCheck.of(form, staff().keySet(), certificates.today());
        if (check.kept().isEmpty()) {
            return form(form, check.errors(), page, model);
        }
        certificates.keep(check.kept().get(), Viewer.required());
        Notice.done(redirect, "staff.certificate.kept");
        return "redirect:/staff/certificates";
    }

    @PostMapping("/staff/certificates/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!certificates.remove(id, staff().keySet())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Notice.done(redirect, "staff.certificate.removed");
        return "redirect:/staff/certificates";
    }

    private String form(CertificateForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "holders",
                Choices.after(page.t("staff.choose"), staff().entrySet(), Map.Entry::getKey, Map.Entry::getValue));
        return "staff/certificate-new";
    }

    /** The names of those who work for the viewer's own unit, by account and in the order of their names. */
    private Map<UUID, String> staff() {
        return colleagues.of(Viewer.required().unit()).stream()
                .collect(Collectors.toMap(Colleague::account, Colleague::name, (one, same) -> one, LinkedHashMap::new));
    }
}
