package org.qinghe.figures.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.quality.ConsistencyRule.Comparison;
import org.qinghe.figures.quality.ConsistencyRule.Scope;
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

/** What must hold between figures: the list, and the form of one rule. */
@Controller
class RulePages {

    private final ConsistencyRules rules;
    private final Indicators indicators;

    RulePages(ConsistencyRules rules, Indicators indicators) {
        this.rules = rules;
        this.indicators = indicators;
    }

    @GetMapping("/figures/rules")
    String all(Model model) {
        model.addAttribute("rules", rules.all());
        model.addAttribute("indicators", byId());
        return "figures/rules";
    }

    @GetMapping("/figures/rules/new")
    String make(@RequestParam Optional<UUID> from, Model model) {
        var draft = from.map(id -> RuleDraft.of(rule(id))).orElse(RuleDraft.empty());
        return edit(draft, FieldErrors.none(), model);
    }

    @PostMapping("/figures/rules")
    String save(
            @RequestParam Optional<UUID> id,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam Scope scope,
            @RequestParam(defaultValue = "") List<UUID> left,
            @RequestParam Comparison comparison,
            @RequestParam(defaultValue = "") List<UUID> right,
            Model model,
            RedirectAttributes redirect) {
        id.ifPresent(this::rule);
        var draft = new RuleDraft(id, nameZh, nameEn, scope, left, comparison, right);
        var errors = draft.errors(byId());
        if (errors.any()) {
            return edit(draft, errors, model);
        }
        rules.save(draft.rule());
        Notice.done(redirect, "figures.rule.saved");
        return "redirect:/figures/rules";
    }

    @PostMapping("/figures/rules/{rule}/on")
    String on(@PathVariable UUID rule, RedirectAttributes redirect) {
        rules.turn(rule(rule), true);
        Notice.done(redirect, "figures.rule.on.done");
        return "redirect:/figures/rules";
    }

    @PostMapping("/figures/rules/{rule}/off")
    String off(@PathVariable UUID rule, RedirectAttributes redirect) {
        rules.turn(rule(rule), false);
        Notice.done(redirect, "figures.rule.off.done");
        return "redirect:/figures/rules";
    }

    @PostMapping("/figures/rules/{rule}/remove")
    String remove(@PathVariable UUID rule, RedirectAttributes redirect) {
        rules.remove(rule(rule));
        Notice.done(redirect, "figures.rule.removed");
        return "redirect:/figures/rules";
    }

    private String edit(RuleDraft draft, FieldErrors errors, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        model.addAttribute("indicators", offered(draft));
        return "figures/rule-edit";
    }

    /** Retired indicators are offered only where the rule names them already, so that saving it drops none. */
    private List<Indicator> offered(RuleDraft draft) {
        var retired = indicators.retired();
        return indicators.all().stream()
                .filter(each -> !retired.contains(each.id())
                        || draft.left().contains(each.id())
                        || draft.right().contains(each.id()))
                .toList();
    }

    private Map<UUID, Indicator> byId() {
        return indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    private ConsistencyRule rule(UUID id) {
        return rules.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
