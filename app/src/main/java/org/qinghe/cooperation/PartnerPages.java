package org.qinghe.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.partners.HandOverKey;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of partners, how one is added or changed, and what partners need to know of this installation. */
@Controller
class PartnerPages {

    private final PartnerTable partners;
    private final PartnerKeeping keeping;
    private final TakenTable taken;
    private final OwnTables own;
    private final OwnName name;
    private final HandOverKey handOverKey;
    private final Units units;

    PartnerPages(
            PartnerTable partners,
            PartnerKeeping keeping,
            TakenTable taken,
            OwnTables own,
            OwnName name,
            HandOverKey handOverKey,
            Units units) {
        this.partners = partners;
        this.keeping = keeping;
        this.taken = taken;
        this.own = own;
        this.name = name;
        this.handOverKey = handOverKey;
        this.units = units;
    }

    @GetMapping("/partners")
    String list(Model model) {
        var all = partners.all();
        model.addAttribute("partners", all);
        model.addAttribute("latest", taken.latest(all.stream().map(Partner::id).toList()));
        return "cooperation/partners";
    }

    @GetMapping("/partners/own")
    String own(Model model) {
        model.addAttribute("name", name.text());
        model.addAttribute("path", ExchangePage.PATH);
        model.addAttribute("key", own.publicKey());
        model.addAttribute("fingerprint", Fingerprint.of(own.publicKey()));
        model.addAttribute("sealingKey", handOverKey.publicKey());
        model.addAttribute("sealingFingerprint", Fingerprint.of(handOverKey.publicKey()));
        return "cooperation/own";
    }

    @GetMapping("/partners/new")
    String ask(Model model) {
        return form(PartnerForm.of(Map.of()), Optional.empty(), FieldErrors.none(), model);
    }

    @PostMapping("/partners/new")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var form = PartnerForm.of(typed);
        var check = check(form, UUID.randomUUID(), Optional.empty());
        if (check.kept().isEmpty()) {
            return form(form, Optional.empty(), check.errors(), model);
        }
        keeping.add(check.kept().get(), Viewer.required());
        Notice.done(redirect, "cooperation.kept");
        return "redirect:" + check.kept().get().path();
    }

    @GetMapping("/partners/{id}/change")
    String change(@PathVariable UUID id, Model model) {
        var partner = known(id);
        return form(PartnerForm.of(partner), Optional.of(partner), FieldErrors.none(), model);
    }

    @PostMapping("/partners/{id}/change")
    String change(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var partner = known(id);
        var form = PartnerForm.of(typed);
        var check = check(form, id, Optional.of(partner));
        if (check.kept().isEmpty()) {
            return form(form, Optional.of(partner), check.errors(), model);
        }
        keeping.change(check.kept().get());
        Notice.done(redirect, "cooperation.kept");
        return "redirect:" + partner.path();
    }

    private Checked<Partner> check(PartnerForm form, UUID id, Optional<Partner> before) {
        List<String> ownAreas = units.all().stream().map(Unit::area).distinct().toList();
        return PartnerCheck.of(form, id, before, ownAreas);
    }

    private static String form(PartnerForm form, Optional<Partner> partner, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("partner", partner);
        model.addAttribute("errors", errors);
        return "cooperation/form";
    }

    private Partner known(UUID id) {
        return partners.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
