package org.qinghe.cooperation;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One partner: its key, what was agreed with it, and what was taken over from it. */
@Controller
class PartnerPage {

    private static final int FETCHES_SHOWN = 20;

    private final PartnerTable partners;
    private final PartnerKeeping keeping;
    private final AgreementTable agreements;
    private final Fetching fetching;
    private final TakenTable taken;

    PartnerPage(
            PartnerTable partners,
            PartnerKeeping keeping,
            AgreementTable agreements,
            Fetching fetching,
            TakenTable taken) {
        this.partners = partners;
        this.keeping = keeping;
        this.agreements = agreements;
        this.fetching = fetching;
        this.taken = taken;
    }

    @GetMapping("/partners/{id}")
    String one(@PathVariable UUID id, Model model) {
        return show(known(id), "", AgreementForm.fresh(keeping.today()), FieldErrors.none(), model);
    }

    @PostMapping("/partners/{id}/key")
    String noteKey(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes redirect) {
        return noteKey(known(id), KeyUse.SIGNING, key.strip(), model, redirect);
    }

    @PostMapping("/partners/{id}/sealing-key")
    String noteSealingKey(
            @PathVariable UUID id,
            @RequestParam(name = "sealing-key", defaultValue = "") String key,
            Model model,
            RedirectAttributes redirect) {
        return noteKey(known(id), KeyUse.SEALING, key.strip(), model, redirect);
    }

    private String noteKey(Partner partner, KeyUse use, String typed, Model model, RedirectAttributes redirect) {
        var key = typed.replaceAll("\\s+", "");
        if (!use.fits(key)) {
            var errors = FieldErrors.none().with(use.path(), "cooperation.error.key");
            return show(partner, typed, AgreementForm.fresh(keeping.today()), errors, model);
        }
        keeping.noteKey(partner, use, key, Viewer.required());
        Notice.done(redirect, "cooperation.key.noted");
        return "redirect:" + partner.path();
    }

    @PostMapping("/partners/{id}/key/confirm")
    String confirmKey(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String compared, RedirectAttributes redirect) {
        return confirmKey(known(id), KeyUse.SIGNING, compared, redirect);
    }

    @PostMapping("/partners/{id}/sealing-key/confirm")
    String confirmSealingKey(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String compared, RedirectAttributes redirect) {
        return confirmKey(known(id), KeyUse.SEALING, compared, redirect);
    }

    private String confirmKey(Partner partner, KeyUse use, String compared, RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var key = partner.key(use)
                .filter(noted -> noted.couldBeConfirmedBy(viewer.account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (key.fingerprint().equals(compared) && keeping.confirmKey(partner, use, key.text(), viewer)) {
            Notice.done(redirect, "cooperation.key.confirmed");
        } else {
            Notice.refused(redirect, "cooperation.key.another");
        }
        return "redirect:" + partner.path();
    }

    @PostMapping("/partners/{id}/agreements")
    String agree(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var partner = known(id);
        var form = AgreementForm.of(typed);
        var check = form.check(partner.id());
        if (check.kept().isEmpty()) {
            return show(partner, "", form, check.errors(), model);
        }
        keeping.agree(partner, check.kept().get(), Viewer.required());
        Notice.done(redirect, "cooperation.agreement.kept");
        return "redirect:" + partner.path();
    }

    @PostMapping("/partners/{id}/agreements/{agreement}/end")
    String end(@PathVariable UUID id, @PathVariable UUID agreement, RedirectAttributes redirect) {
        var partner = known(id);
        if (!keeping.end(partner, agreement)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Notice.done(redirect, "cooperation.agreement.wasEnded");
        return "redirect:" + partner.path();
    }

    @PostMapping("/partners/{id}/fetch")
    String fetch(@PathVariable UUID id, RedirectAttributes redirect) {
        var partner = known(id);
        if (partner.site().isEmpty() || !partner.ready()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        say(fetching.fromAddress(partner, Viewer.required()), redirect);
        return "redirect:" + partner.path();
    }

    @PostMapping("/partners/{id}/file")
    String file(@PathVariable UUID id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        var partner = known(id);
        if (!partner.ready()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        say(fetching.fromFile(partner, file.getBytes(), Viewer.required()), redirect);
        return "redirect:" + partner.path();
    }

    private static void say(Outcome outcome, RedirectAttributes redirect) {
        if (outcome.isRefusal()) {
            Notice.refused(redirect, outcome.message(), outcome.detail());
        } else {
            Notice.done(redirect, outcome.message(), outcome.detail());
        }
    }

    private String show(Partner partner, String key, AgreementForm form, FieldErrors errors, Model model) {
        var viewer = Viewer.required();
        model.addAttribute("partner", partner);
        model.addAttribute("keeps", viewer.may(CooperationAccess.KEEP));
        model.addAttribute(
                "confirms",
                viewer.may(CooperationAccess.KEEP)
                        && Arrays.stream(KeyUse.values())
                                .flatMap(use -> partner.key(use).stream())
                                .anyMatch(noted -> noted.couldBeConfirmedBy(viewer.account())));
        model.addAttribute("self", viewer.account());
        model.addAttribute("agreements", agreements.of(partner.id()));
        model.addAttribute("fetches", taken.latest(partner.id(), FETCHES_SHOWN));
        model.addAttribute("today", keeping.today());
        model.addAttribute("key", key);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "cooperation/partner";
    }

    private Partner known(UUID id) {
        return partners.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
