package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dividing money by a formula: trying it, proposing it, and deciding what somebody else proposed. */
@Controller
class AllocationPages {

    private static final Map<String, String> BEGUN = Map.of(
            "population", "40", "need", "30", "remoteness", "20", "results", "10", "floor", "60", "minimum", "0");

    private final AllocationTable table;
    private final Allocations allocations;
    private final AllocationCheck check;
    private final LineTable lines;
    private final UnitSights sights;
    private final FundsNaming naming;
    private final Indicators indicators;

    AllocationPages(
            AllocationTable table,
            Allocations allocations,
            AllocationCheck check,
            LineTable lines,
            UnitSights sights,
            FundsNaming naming,
            Indicators indicators) {
        this.table = table;
        this.allocations = allocations;
        this.check = check;
        this.lines = lines;
        this.sights = sights;
        this.naming = naming;
        this.indicators = indicators;
    }

    @GetMapping("/funds/allocations")
    String list(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("allocations", table.all(sights.of(Viewer.required())));
        model.addAttribute("names", naming.in(page.words()));
        return "funds/allocations";
    }

    @GetMapping("/funds/allocations/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        var begun = new LinkedMultiValueMap<String, String>();
        BEGUN.forEach(begun::add);
        begun.add("kinds", Unit.Kind.TOWNSHIP.name());
        return form(AllocationForm.of(begun), FieldErrors.none(), Optional.empty(), page.words(), model);
    }

    /** Shows the effect, and keeps the proposal only where that was asked for. */
    @PostMapping("/funds/allocations/new")
    String propose(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String act,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var form = AllocationForm.of(typed);
        var checked = check.check(form, sights.unitsOf(viewer), page.words());
        if (checked.kept().isEmpty() || !act.equals("propose")) {
            return form(form, checked.errors(), checked.kept(), page.words(), model);
        }
        var worked = checked.kept().get();
        var id = allocations.propose(worked, check.before(worked.subject()), viewer);
        Notice.done(redirect, "funds.allocation.proposed");
        return "redirect:/funds/allocations/" + id;
    }

    private String form(
            AllocationForm form,
            FieldErrors errors,
            Optional<AllocationCheck.Worked> worked,
            Words words,
            Model model) {
        var open = lines.sources().stream()
                .filter(source -> lines.isOpen(source.year()))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("shares", worked.map(AllocationCheck.Worked::shares).orElse(List.of()));
        model.addAttribute(
                "before", worked.map(each -> check.before(each.subject())).orElse(Map.of()));
        model.addAttribute("names", naming.in(words));
        model.addAttribute("sources", FundsNaming.sources(open, "funds.choose", words));
        model.addAttribute("uses", FundsNaming.uses("funds.choose", words));
        model.addAttribute("kinds", Arrays.asList(Unit.Kind.values()));
        model.addAttribute("populations", indicators(words, "funds.factor.register"));
        model.addAttribute("needs", indicators(words, "funds.choose"));
        return "funds/allocation-new";
    }

    private Map<String, String> indicators(Words words, String none) {
        return Choices.after(
                words.t(none),
                indicators.inUse().stream()
                        .filter(indicator -> indicator.kind() != Indicator.Kind.MONEY)
                        .toList(),
                Indicator::id,
                indicator -> words.name(indicator.nameZh(), indicator.nameEn()));
    }

    @GetMapping("/funds/allocations/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var allocation = found(id);
        var viewer = Viewer.required();
        var subject = allocation.proposal();
        model.addAttribute("allocation", allocation);
        var shares = table.shares(id, sights.of(viewer));
        model.addAttribute("shares", shares);
        model.addAttribute("units", table.units(id));
        model.addAttribute("before", table.before(id));
        model.addAttribute("names", naming.in(page.words()));
        model.addAttribute("population", name(subject.population(), "funds.factor.register", page.words()));
        model.addAttribute("need", name(subject.need(), "funds.factor.none", page.words()));
        model.addAttribute("own", allocation.proposedBy().equals(viewer.account()));
        return "funds/allocation";
    }

    private String name(Optional<UUID> indicator, String none, Words words) {
        return indicator
                .flatMap(indicators::find)
                .map(known -> words.name(known.nameZh(), known.nameEn()))
                .orElse(words.t(none));
    }

    @GetMapping("/funds/allocations/{id}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var allocation = found(id);
        var names = naming.in(page.words());
        var before = table.before(id);
        return Download.xlsx(new DataTable(
                allocation.proposal().title(),
                Stream.of(
                                Stream.of(
                                        "funds.column.unit",
                                        "funds.share.before",
                                        "funds.share.amount",
                                        "funds.share.change"),
                                Stream.of("funds.share.minimum"),
                                Arrays.stream(Factor.values()).map(Factor::message),
                                Stream.of("funds.share.levelling"),
                                Arrays.stream(Factor.values()).map(factor -> factor.message() + ".value"))
                        .flatMap(keys -> keys.map(key -> page.t(key)))
                        .toList(),
                table.shares(id, sights.of(Viewer.required())).stream()
                        .map(share -> row(share, before, names))
                        .toList()));
    }

    private static List<Object> row(Share share, Map<UUID, BigDecimal> before, FundsNames names) {
        var had = before.getOrDefault(share.claim().unit(), BigDecimal.ZERO);
        return Stream.of(
                        Stream.<Object>of(
                                names.unit(share.claim().unit()),
                                had,
                                share.amount(),
                                share.amount().subtract(had),
                                share.minimum()),
                        Arrays.stream(Factor.values()).<Object>map(share::part),
                        Stream.<Object>of(share.levelling()),
                        Arrays.stream(Factor.values()).<Object>map(share.claim()::value))
                .flatMap(cells -> cells)
                .toList();
    }

    @PostMapping("/funds/allocations/{id}/decide")
    String decide(@PathVariable UUID id, RedirectAttributes redirect) {
        return said(id, allocations.decide(whole(id), Viewer.required()), "funds.allocation.decided", redirect);
    }

    @PostMapping("/funds/allocations/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        return said(id, allocations.withdraw(whole(id), Viewer.required()), "funds.allocation.withdrawn", redirect);
    }

    private static String said(UUID id, Outcome outcome, String done, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Booked _ -> Notice.done(redirect, done);
            case Outcome.Refused refused ->
                Notice.refused(redirect, refused.message(), refused.arguments().toArray());
        }
        return "redirect:/funds/allocations/" + id;
    }

    private Allocation found(UUID id) {
        return table.find(id, sights.of(Viewer.required()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One that is not seen as a whole is not settled either. */
    private Allocation whole(UUID id) {
        var allocation = found(id);
        if (table.shares(id, sights.of(Viewer.required())).size() < table.units(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return allocation;
    }
}
