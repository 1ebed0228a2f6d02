package org.qinghe.units;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
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

/** The accounts as an administrator keeps them. Opening these pages is itself written to the audit trail. */
@Controller
class AccountPages {

    private static final int MOST_EXPORTED = 10_000;

    private final AccountDirectory directory;
    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final RoleBook roles;
    private final Units units;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AuditTrail trail;

    AccountPages(
            AccountDirectory directory,
            Accounts accounts,
            AccountKeeping keeping,
            RoleBook roles,
            Units units,
            Sessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            AuditTrail trail) {
        this.directory = directory;
        this.accounts = accounts;
        this.keeping = keeping;
        this.roles = roles;
        this.units = units;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.trail = trail;
    }

    @ModelAttribute("search")
    AccountSearch search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String standing) {
        return new AccountSearch(words.strip(), role, standing);
    }

    @GetMapping("/accounts")
    String all(
            @ModelAttribute("search") AccountSearch search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        trail.record("units.accountsRead", "accounts", Map.of("words", search.words()));
        var paging = Paging.of(number, directory.count(search));
        model.addAttribute("paging", paging);
        model.addAttribute("lines", directory.page(search, paging));
        model.addAttribute("roleNames", roleNames(page));
        return "units/accounts";
    }

    @GetMapping("/accounts.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") AccountSearch search, @ModelAttribute("page") Page page) {
        return Download.csv(table(search, page));
    }

    @GetMapping("/accounts.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("search") AccountSearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(search, page));
    }

    private DataTable table(AccountSearch search, Page page) {
        trail.record("units.accountsExported", "accounts", Map.of("words", search.words()));
        var names = roleNames(page);
        return new DataTable(
                page.t("units.accounts"),
                List.of(
                        page.t("units.account.name"),
                        page.t("units.signInName"),
                        page.t("units.account.unit"),
                        page.t("units.account.roles"),
                        page.t("units.account.standing"),
                        page.t("units.account.lastSignIn")),
                directory.page(search, new Paging(1, MOST_EXPORTED, MOST_EXPORTED)).stream()
                        .map(line -> List.<Object>of(
                                line.name(),
                                line.signInName(),
                                page.words().name(line.unitNameZh(), line.unitNameEn()),
                                line.roles().stream()
                                        .map(role -> names.getOrDefault(role, role))
                                        .collect(Collectors.joining(", ")),
                                page.t("units.standing." + line.standing()),
                                line.lastSignIn().map(Object::toString).orElse("")))
                        .toList());
    }

    @GetMapping("/accounts/new")
    String make(@ModelAttribute("page") Page page, Model model) {
        return edit(Optional.empty(), AccountForm.empty(), FieldErrors.none(), page, model);
    }

    @PostMapping("/accounts")
    String open(
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") Set<String> roles,
            @ModelAttribute("page") Page page,
            Model model) {
        var form = new AccountForm(signInName, name, unit, email, roles);
        var errors = withTaken(form.errors(), form, Optional.empty());
        if (accounts.findBySignInName(form.signInName()).isPresent()) {
            errors = errors.with("signInName", "units.signInName.taken");
        }
        if (errors.any()) {
            return edit(Optional.empty(), form, errors, page, model);
        }
        try {
            var opened = keeping.open(form);
            return handOver(opened.account(), opened.firstPassword(), model);
        } catch (Refused refused) {
            return edit(Optional.empty(), form, FieldErrors.none().with("roles", refused.message()), page, model);
        }
    }

    @GetMapping("/accounts/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var account = known(id);
        trail.record("units.accountRead", "account/" + id);
        var form = new AccountForm(
                account.signInName(),
                account.name(),
                account.unit().toString(),
                account.email(),
                Set.copyOf(accounts.roles(id)));
        return edit(Optional.of(account), form, FieldErrors.none(), page, model);
    }

    @PostMapping("/accounts/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") Set<String> roles,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var account = known(id);
        var form = new AccountForm(account.signInName(), name, unit, email, roles);
        var errors = withTaken(form.errors(), form, Optional.of(id));
        if (errors.any()) {
            return edit(Optional.of(account), form, errors, page, model);
        }
        try {
            keeping.change(id, form);
        } catch (Refused refused) {
            return edit(Optional.of(account), form, FieldErrors.none().with("roles", refused.message()), page, model);
        }
        Notice.done(redirect, "units.account.saved");
        return "redirect:/accounts/" + id;
    }

    private FieldErrors withTaken(FieldErrors errors, AccountForm form, Optional<UUID> own) {
        var unitKnown = form.unit().isEmpty()
                || units.all().stream().anyMatch(unit -> unit.id().toString().equals(form.unit()));
        var checked = unitKnown ? errors : errors.with("unit", "units.account.unit.none");
        if (form.roles().stream().anyMatch(code -> roles.find(code).isEmpty())) {
            checked = checked.with("roles", "units.account.roles.none");
        }
        return accounts.emailTaken(form.email(), own) ? checked.with("email", "units.account.email.taken") : checked;
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            keeping.disable(known(id), Viewer.required().account());
            Notice.done(redirect, "units.account.disabled");
        } catch (Refused refused) {
            Notice.refused(redirect, refused.message());
        }
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(@PathVariable UUID id, RedirectAttributes redirect) {
        keeping.enable(known(id));
        Notice.done(redirect, "units.account.enabled");
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/unlock")
    String unlock(@PathVariable UUID id, RedirectAttributes redirect) {
        keeping.unlock(known(id));
        Notice.done(redirect, "units.account.unlocked");
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/sign-out")
    String signOut(@PathVariable UUID id, RedirectAttributes redirect) {
        Notice.done(redirect, "units.account.signedOut", keeping.signOutEverywhere(known(id)));
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/second-factor")
    String resetSecondFactor(@PathVariable UUID id, RedirectAttributes redirect) {
        keeping.resetSecondFactor(known(id));
        Notice.done(redirect, "units.second.removed");
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/password")
    String resetPassword(@PathVariable UUID id, Model model) {
        return handOver(id, keeping.resetPassword(known(id)), model);
    }

    /** Shown in the answer itself and never again: it is neither in a session nor in a log. */
    private String handOver(UUID id, String password, Model model) {
        model.addAttribute("account", directory.find(id).orElseThrow());
        model.addAttribute("password", password);
        return "units/first-password";
    }

    private String edit(Optional<Account> account, AccountForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("account", account.flatMap(known -> directory.find(known.id())));
        model.addAttribute(
                "sessions",
                account.map(known -> sessions.of(known.signInName(), Optional.empty())
                                .size())
                        .orElse(0));
        model.addAttribute(
                "secondFactor",
                account.map(known -> factors.has(known.id())
                                || !passkeys.of(known.id()).isEmpty())
                        .orElse(false));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", roles.all());
        model.addAttribute("units", unitNames(page));
        return "units/account";
    }

    private Account known(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, String> roleNames(Page page) {
        var names = new LinkedHashMap<String, String>();
        roles.all().forEach(role -> names.put(role.code(), page.words().name(role.nameZh(), role.nameEn())));
        return names;
    }

    private Map<String, String> unitNames(Page page) {
        var names = new LinkedHashMap<String, String>();
        names.put("", page.t("units.account.unit.choose"));
        units.all().forEach(unit -> names.put(unit.id().toString(), page.words().name(unit.nameZh(), unit.nameEn())));
        return names;
    }
}
