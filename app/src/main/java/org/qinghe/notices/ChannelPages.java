package org.qinghe.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ways out of the installation: the mail server and the group chats. Their secrets go in here and never come out. */
@Controller
class ChannelPages {

    private final MailServers servers;
    private final Hooks hooks;
    private final HookRules rules;
    private final NoticeKinds kinds;
    private final UnitSights sights;
    private final SealedSecrets secrets;
    private final MailChannel mail;
    private final HookChannel chats;
    private final PlainWords wording;
    private final AuditTrail trail;

    ChannelPages(
            MailServers servers,
            Hooks hooks,
            HookRules rules,
            NoticeKinds kinds,
            UnitSights sights,
            SealedSecrets secrets,
            MailChannel mail,
            HookChannel chats,
            PlainWords wording,
            AuditTrail trail) {
        this.servers = servers;
        this.hooks = hooks;
        this.rules = rules;
        this.kinds = kinds;
        this.sights = sights;
        this.secrets = secrets;
        this.mail = mail;
        this.chats = chats;
        this.wording = wording;
        this.trail = trail;
    }

    @GetMapping("/notices/channels")
    String channels(@ModelAttribute("page") Page page, Model model) {
        var form = servers.named().map(MailServerForm::of).orElseGet(MailServerForm::empty);
        return show(form, FieldErrors.none(), page, model);
    }

    private String show(MailServerForm form, FieldErrors errors, Page page, Model model) {
        var server = servers.named();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("named", server.isPresent());
        model.addAttribute(
                "passwordKept", server.map(each -> !each.password().isNone()).orElse(false));
        model.addAttribute("hooks", seen());
        model.addAttribute("units", UnitChoices.of(offered(), page.words()));
        return "notices/channels";
    }

    @PostMapping("/notices/channels/mail")
    String mail(
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") String security,
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String sender,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = new MailServerForm(host, port, security, userName, password, sender);
        var kept = servers.named()
                .filter(form::keepsPasswordOf)
                .map(MailServer::password)
                .orElse(SealedText.NONE);
        var errors = form.errors(!kept.isNone());
        if (errors.any()) {
            return show(form, errors, page, model);
        }
        var shut = password.isEmpty() ? kept : SealedText.of(secrets.seal(password, MailServer.PLACE));
        servers.name(form.server(shut));
        trail.record(
                "notices.mailServerNamed",
                "mail",
                Map.of("host", form.host(), "port", form.port(), "security", form.security()));
        Notice.done(redirect, "notices.mail.kept");
        return "redirect:/notices/channels";
    }

    @PostMapping("/notices/channels/mail/remove")
    String removeMail(RedirectAttributes redirect) {
        servers.forget();
        trail.record("notices.mailServerForgotten", "mail");
        Notice.done(redirect, "notices.mail.removed");
        return "redirect:/notices/channels";
    }

    @PostMapping("/notices/channels/mail/test")
    String testMail(
            @RequestParam(defaultValue = "") String to,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        var server = servers.named();
        if (server.isEmpty() || !PreferenceForm.isEmail(to.strip())) {
            Notice.refused(redirect, server.isEmpty() ? "notices.error.noServer" : "notices.email.wrong");
        } else {
            trail.record("notices.mailServerTested", "mail");
            var letter = wording.test(page.words());
            Tried.tell(redirect, page.words(), mail.send(server.get(), to.strip(), letter, UUID.randomUUID()));
        }
        return "redirect:/notices/channels";
    }

    @GetMapping("/notices/hooks/new")
    String newHook(@ModelAttribute("page") Page page, Model model) {
        var codes = kinds.all().stream().map(NoticeKind::code).collect(Collectors.toSet());
        return edit(Optional.empty(), HookForm.empty(codes), FieldErrors.none(), page, model);
    }

    @GetMapping("/notices/hooks/{id}")
    String hook(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var hook = known(id);
        return edit(Optional.of(hook), HookForm.of(hook), FieldErrors.none(), page, model);
    }

    private String edit(Optional<Hook> hook, HookForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("hook", hook);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("hosts", String.join(", ", rules.hosts()));
        model.addAttribute("units", UnitChoices.of(offered(), page.words()));
        return "notices/hook";
    }

    @PostMapping("/notices/hooks")
    String keepHook(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String destination,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") Set<String> kinds,
            @RequestParam(defaultValue = "false") String english,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "false") String paused,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var before = id.isEmpty() ? Optional.<Hook>empty() : Optional.of(known(id));
        var form = new HookForm(name, service, unit, destination, secret, kinds, english, rhythm, paused);
        var errors = form.errors(before, rules, offered());
        if (errors.any()) {
            return edit(before, form, errors, page, model);
        }
        var hook = form.hook(before.map(Hook::id).orElseGet(UUID::randomUUID), before, secrets, rules);
        hooks.keep(hook);
        trail.record(
                "notices.hookKept",
                "hook/" + hook.id(),
                Map.of("service", hook.service().name(), "host", hook.host(), "unit", form.unit()));
        Notice.done(redirect, "notices.hook.kept");
        return "redirect:/notices/hooks/" + hook.id();
    }

    @PostMapping("/notices/hooks/{id}/test")
    String testHook(@PathVariable UUID id, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        var hook = known(id);
        trail.record("notices.hookTested", "hook/" + id);
        Tried.tell(
                redirect,
                page.words(),
                chats.post(hook, wording.test(page.words()).text()));
        return "redirect:/notices/hooks/" + id;
    }

    @PostMapping("/notices/hooks/{id}/remove")
    String removeHook(@PathVariable UUID id, RedirectAttributes redirect) {
        known(id);
        hooks.remove(id);
        trail.record("notices.hookRemoved", "hook/" + id);
        Notice.done(redirect, "notices.hook.removed");
        return "redirect:/notices/channels";
    }

    private Hook known(String id) {
        return TypedId.of(id).map(this::known).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Hook known(UUID id) {
        return hooks.find(id).filter(this::sees).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Hook> seen() {
        var sight = sights.of(Viewer.required());
        return hooks.all().stream().filter(hook -> sight.covers(hook.unit())).toList();
    }

    private boolean sees(Hook hook) {
        return sights.of(Viewer.required()).covers(hook.unit());
    }

    private List<Unit> offered() {
        return sights.unitsOf(Viewer.required());
    }
}
