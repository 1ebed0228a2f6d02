package org.qinghe.care.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.WordDocument;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The certificates, to be found by the reference that the person holds, printed and handed out. */
@Controller
class CertificatePages {

    private final Gate gate;
    private final Certificates certificates;
    private final Colleagues colleagues;
    private final AuditTrail trail;

    CertificatePages(Gate gate, Certificates certificates, Colleagues colleagues, AuditTrail trail) {
        this.gate = gate;
        this.certificates = certificates;
        this.colleagues = colleagues;
        this.trail = trail;
    }

    @GetMapping("/care/erasures/certificates")
    String all(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        trail.record("care.certificatesRead", "care/certificates");
        return gate.keep(keeping -> {
            var paging = Paging.of(number, certificates.count(keeping, reference));
            model.addAttribute("reference", reference.strip());
            model.addAttribute("paging", paging);
            model.addAttribute("lines", certificates.page(keeping, reference, paging));
            return "care/erasure/certificates";
        });
    }

    @GetMapping("/care/erasures/certificates/{number}")
    String one(@PathVariable long number, Model model) {
        var certificate = found(number);
        model.addAttribute("certificate", certificate);
        model.addAttribute("names", names(certificate));
        return "care/erasure/certificate";
    }

    @GetMapping("/care/erasures/certificates/{number}/docx")
    ResponseEntity<byte[]> docx(@PathVariable long number, @ModelAttribute("page") Page page) {
        var certificate = found(number);
        return Download.docx(page.t("care.certificate") + "-" + number, document(certificate, page.words()));
    }

    private byte[] document(Certificate certificate, Words words) {
        var names = names(certificate);
        return WordDocument.titled(words.t("care.certificate"), certificate.reference())
                .paragraph(words.t(certificate.whole() ? "care.certificate.says" : "care.certificate.says.part"))
                .table(
                        List.of(words.t("care.certificate.field"), words.t("care.certificate.value")),
                        List.of(
                                List.of(words.t("care.certificate.number"), String.valueOf(certificate.number())),
                                List.of(
                                        words.t("care.certificate.basis"),
                                        words.t("care.erasure.basis." + certificate.basis())),
                                List.of(
                                        words.t("care.certificate.categories"),
                                        certificate.categories().stream()
                                                .map(each -> words.t("safeguards.category." + each))
                                                .collect(Collectors.joining(words.chinese() ? "、" : ", "))),
                                List.of(words.t("care.certificate.rows"), words.number(certificate.rows())),
                                List.of(words.t("care.certificate.proposedOn"), words.date(certificate.proposedOn())),
                                List.of(
                                        words.t("care.certificate.proposedBy"),
                                        certificate
                                                .proposedBy()
                                                .map(each -> name(names, each))
                                                .orElse(words.t("care.certificate.nobody." + certificate.basis()))),
                                List.of(words.t("care.certificate.approvedOn"), words.date(certificate.approvedOn())),
                                List.of(words.t("care.certificate.approvedBy"), name(names, certificate.approvedBy())),
                                List.of(words.t("care.certificate.erasedOn"), words.date(certificate.erasedOn()))))
                .paragraph(words.t("care.certificate.limits"))
                .bytes();
    }

    private Certificate found(long number) {
        trail.record("care.certificateRead", "care/certificate/" + number);
        return gate.keep(keeping -> certificates.find(keeping, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<UUID, Colleague> names(Certificate certificate) {
        return colleagues.findAll(Stream.concat(certificate.proposedBy().stream(), Stream.of(certificate.approvedBy()))
                .distinct()
                .toList());
    }

    private static String name(Map<UUID, Colleague> names, UUID account) {
        var colleague = names.get(account);
        return colleague == null ? account.toString() : colleague.name();
    }
}
