package org.qinghe.care.systems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Register;
import org.qinghe.units.Colleagues;
import org.qinghe.units.TechnicalAccounts;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
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

/** Where two people decide which care system may ask for what. */
@Controller
class SystemPages {

    private final Gate gate;
    private final SystemGrants grants;
    private final Register register;
    private final TechnicalAccounts accounts;
    private final Colleagues colleagues;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    SystemPages(
            Gate gate,
            SystemGrants grants,
            Register register,
            TechnicalAccounts accounts,
            Colleagues colleagues,
            Units units,
            AuditTrail trail,
            Clock clock) {
        this.gate = gate;
        this.grants = grants;
        this.register = register;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/systems")
    String all(Model model) {
        var all = gate.grantSystems(grants::all);
        model.addAttribute("grants", all);
        model.addAttribute("today", today());
        model.addAttribute("self", Viewer.required());
        model.addAttribute(
                "names",
                colleagues.findAll(all.stream()
                        .flatMap(each -> Stream.concat(
                                Stream.of(each.responsible(), each.proposedBy()), each.approvedBy().stream()))
                        .distinct()
                        .toList()));
        model.addAttribute(
                "units",
                units.findAll(all.stream().map(SystemGrant::unit).distinct().toList()));
        return "care/systems/systems";
    }

    @GetMapping("/care/systems/new")
    String begin(Model model) {
        return form(SystemForm.fresh(today()), FieldErrors.none(), model);
    }

    @PostMapping("/care/systems")
    String propose(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") Set<String> scopes,
            @RequestParam(defaultValue = "") String validUntil,
            Model model,
            RedirectAttributes redirect) {
        var form = new SystemForm(name, responsible, purpose, scopes, validUntil);
        var errors = form.errors(
                ownColleagues().stream().map(Colleagues.Colleague::account).toList(), today());
        if (errors.any()) {
            return form(form, errors, model);
        }
        var unit = Viewer.required().unit();
        if (units.find(unit).map(Unit::kind).orElse(Unit.Kind.PUBLIC_SECURITY) == Unit.Kind.PUBLIC_SECURITY) {
            Notice.refused(redirect, "care.systems.notThisUnit");
            return "redirect:/care/systems";
        }
        var asked = form.asked();
        register.grant(asked.purpose());
        var account = accounts.open(unit, asked.name());
        trail.record(
                "care.systemProposed",
                subject(account),
                Map.of("purpose", asked.purpose().name(), "scopes", String.join(" ", asked.scopes())));
        gate.grantSystems(granting -> {
            grants.propose(granting, account, asked);
            return true;
        });
        Notice.done(redirect, "care.systems.proposed");
        return "redirect:/care/systems";
    }

    @PostMapping("/care/systems/{system}/approve")
    String approve(@PathVariable UUID system, RedirectAttributes redirect) {
        var grant = known(system);
        var self = Viewer.required().account();
        if (self.equals(grant.proposedBy()) || self.equals(grant.responsible())) {
            Notice.refused(redirect, "care.systems.notTheSame");
            return "redirect:/care/systems";
        }
        register.grant(grant.purpose());
        trail.record("care.systemApproved", subject(system));
        boolean approved = gate.grantSystems(granting -> grants.approve(granting, system));
        told(approved, "care.systems.approved", redirect);
        return "redirect:/care/systems";
    }

    /** Shows the secret once; it stands nowhere afterwards. */
    @PostMapping("/care/systems/{system}/secret")
    String secret(@PathVariable UUID system, Model model, RedirectAttributes redirect) {
        var grant = known(system);
        var secret = Secrets.fresh();
        trail.record("care.systemSecretMade", subject(system));
        if (!gate.grantSystems(granting -> grants.giveSecret(granting, system, Secrets.hash(secret)))) {
            Notice.refused(redirect, "care.systems.notInForce");
            return "redirect:/care/systems";
        }
        model.addAttribute("grant", grant);
        model.addAttribute("secret", secret);
        return "care/systems/secret";
    }

    @PostMapping("/care/systems/{system}/end")
    String end(@PathVariable UUID system, RedirectAttributes redirect) {
        known(system);
        trail.record("care.systemEnded", subject(system));
        told(gate.grantSystems(granting -> grants.end(granting, system)), "care.systems.ended", redirect);
        return "redirect:/care/systems";
    }

    private SystemGrant known(UUID system) {
        return gate.grantSystems(granting -> grants.find(granting, system))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void told(boolean done, String message, RedirectAttributes redirect) {
        if (done) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "care.systems.notInForce");
        }
    }

    private String form(SystemForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("colleagues", ownColleagues());
        return "care/systems/new";
    }

    private List<Colleagues.Colleague> ownColleagues() {
        return colleagues.of(Viewer.required().unit());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String subject(UUID system) {
        return "system/" + system;
    }
}
