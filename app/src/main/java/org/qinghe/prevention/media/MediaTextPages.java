package org.qinghe.prevention.media;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedText;
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

/** Texts for the media: written, checked, approved by a second person. */
@Controller
class MediaTextPages {

    private static final int LONGEST_WHY = 300;

    private final MediaTextTable table;
    private final MediaTextKeeping keeping;
    private final UnitSights sights;
    private final Units units;

    MediaTextPages(MediaTextTable table, MediaTextKeeping keeping, UnitSights sights, Units units) {
        this.table = table;
        this.keeping = keeping;
        this.sights = sights;
        this.units = units;
    }

    @GetMapping("/prevention/texts")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var sight = sights.of(Viewer.required());
        var paging = Paging.of(number, table.count(words.strip(), state, sight));
        var found = table.page(words.strip(), state, sight, paging);
        var named = units.findAll(found.stream().map(MediaText::unit).collect(Collectors.toSet()));
        model.addAttribute("words", words);
        model.addAttribute("state", state);
        model.addAttribute("paging", paging);
        model.addAttribute("texts", found);
        model.addAttribute("names", UnitChoices.names(named.values(), page.words()));
        model.addAttribute(
                "states",
                Choices.after(
                        page.t("prevention.text.state.any"),
                        Arrays.asList(MediaText.State.values()),
                        Enum::name,
                        each -> page.t(each.message())));
        return "prevention/media/texts";
    }

    @GetMapping("/prevention/texts/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return form(MediaTextForm.of(Map.of()), 0, MediaAccess.TEXTS + "/new", FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/texts/new")
    String write(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = MediaTextForm.of(typed);
        var kind = MediaText.Kind.of(form.kind());
        if (form.errors().any() || kind.isEmpty()) {
            return form(form, 0, MediaAccess.TEXTS + "/new", form.errors(), page, model);
        }
        var id = keeping.write(kind.get(), form, Viewer.required());
        Notice.done(redirect, "prevention.text.kept");
        return "redirect:" + MediaAccess.TEXTS + "/" + id;
    }

    @GetMapping("/prevention/texts/{id}/change")
    String change(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var text = known(id, MediaTextKeeping::mayWrite);
        return form(MediaTextForm.of(text), text.version(), text.path() + "/change", FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/texts/{id}/change")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var text = known(id, MediaTextKeeping::mayWrite);
        var form = MediaTextForm.of(typed);
        var kind = MediaText.Kind.of(form.kind());
        int version = version(typed);
        if (form.errors().any() || kind.isEmpty()) {
            return form(form, version, text.path() + "/change", form.errors(), page, model);
        }
        say(keeping.change(text, version, kind.get(), form, Viewer.required()), "prevention.text.kept", redirect);
        return "redirect:" + text.path();
    }

    private String form(MediaTextForm form, int version, String action, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "kinds",
                Choices.after(
                        page.t("prevention.event.choose"),
                        Arrays.asList(MediaText.Kind.values()),
                        Enum::name,
                        each -> page.t(each.message())));
        return "prevention/media/text-form";
    }

    @GetMapping("/prevention/texts/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(known(id, (viewer, text) -> true), List.of(), "", FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/texts/{id}/propose")
    String propose(@PathVariable UUID id, RedirectAttributes redirect) {
        var text = known(id, MediaTextKeeping::mayWrite);
        say(keeping.propose(text), "prevention.text.proposed", redirect);
        return "redirect:" + text.path();
    }

    @PostMapping("/prevention/texts/{id}/return")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var text = known(id, keeping::mayDecide);
        if (why.isBlank() || why.strip().length() > LONGEST_WHY) {
            var errors = FieldErrors.none().with("why", "prevention.text.error.why", LONGEST_WHY);
            return show(text, List.of(), why, errors, page, model);
        }
        say(keeping.giveBack(text, why.strip()), "prevention.text.givenBack", redirect);
        return "redirect:" + text.path();
    }

    @PostMapping("/prevention/texts/{id}/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var text = known(id, keeping::mayDecide);
        var explained = IntStream.rangeClosed(1, Recognising.in(text.whole()).size())
                .mapToObj(number -> TypedText.of(typed, "explained" + number))
                .toList();
        var errors = FieldErrors.none();
        for (int number = 1; number <= explained.size(); number++) {
            var words = explained.get(number - 1);
            if (words.isEmpty() || words.length() > LONGEST_WHY) {
                errors = errors.with("explained" + number, "prevention.text.error.why", LONGEST_WHY);
            }
        }
        if (errors.any()) {
            return show(text, explained, "", errors, page, model);
        }
        say(keeping.approve(text, version(typed), explained, Viewer.required()), "prevention.text.approved", redirect);
        return "redirect:" + text.path();
    }

    private static int version(Map<String, String> typed) {
        var version = TypedText.of(typed, "version");
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    private static void say(boolean done, String message, RedirectAttributes redirect) {
        if (done) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "prevention.event.moved");
        }
    }

    private String show(MediaText text, List<String> typed, String why, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        var findings = Recognising.in(text.whole());
        model.addAttribute("text", text);
        model.addAttribute("pieces", Marked.of(text.whole(), findings));
        model.addAttribute("findings", findings.stream().map(Finding::reason).toList());
        model.addAttribute("explained", typed.isEmpty() ? table.explanations(text.id(), text.version()) : typed);
        model.addAttribute("writes", MediaTextKeeping.mayWrite(viewer, text));
        model.addAttribute("decides", keeping.mayDecide(viewer, text));
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "unit",
                units.find(text.unit())
                        .map(unit -> page.words().name(unit.nameZh(), unit.nameEn()))
                        .orElse(""));
        return "prevention/media/text";
    }

    private MediaText known(UUID id, BiPredicate<Viewer, MediaText> allowed) {
        var viewer = Viewer.required();
        return table.find(id, sights.of(viewer))
                .filter(text -> allowed.test(viewer, text))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
