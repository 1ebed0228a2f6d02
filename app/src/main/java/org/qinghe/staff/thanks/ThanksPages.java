package org.qinghe.staff.thanks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
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

/** The lists of thanks, one of them, its certificate, and how thanks are proposed. */
@Controller
class ThanksPages {

    private final ThanksTable table;
    private final Thanking thanking;
    private final ThanksNaming naming;
    private final UnitSights sights;
    private final Colleagues colleagues;

    ThanksPages(ThanksTable table, Thanking thanking, ThanksNaming naming, UnitSights sights, Colleagues colleagues) {
        this.table = table;
        this.thanking = thanking;
        this.naming = naming;
        this.sights = sights;
        this.colleagues = colleagues;
    }

    @GetMapping("/staff/thanks")
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var sight = sights.of(viewer);
        var lists = offered(viewer);
        var chosen = ThanksList.of(list);
        if (!lists.contains(chosen)) {
            chosen = ThanksList.BOARD;
        }
        var paging = Paging.of(number, table.count(chosen, viewer, sight));
        var found = table.page(chosen, viewer, sight, paging);
        model.addAttribute("lists", lists);
        model.addAttribute("chosen", chosen);
        model.addAttribute("paging", paging);
        model.addAttribute("thanks", found);
        model.addAttribute("names", naming.of(found, page.words()));
        return "staff/thanks/list";
    }

    private static List<ThanksList> offered(Viewer viewer) {
        return Arrays.stream(ThanksList.values())
                .filter(list -> list != ThanksList.DECIDE || viewer.may(ThanksAccess.AGREE))
                .toList();
    }

    @GetMapping("/staff/thanks/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(known(id), FieldErrors.none(), page, model);
    }

    @GetMapping("/staff/thanks/{id}/certificate")
    String certificate(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var thanks = known(id);
        if (!thanks.agreed()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("thanks", thanks);
        model.addAttribute("names", naming.of(List.of(thanks), page.words()));
        return "staff/thanks/certificate";
    }

    @PostMapping("/staff/thanks/{id}/decline")
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var thanks = known(id);
        if (!thanking.mayDecide(viewer, thanks)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (answer.isBlank() || answer.strip().length() > ThanksCheck.LONGEST_REASON) {
            return show(
                    thanks,
                    FieldErrors.none().with("answer", "staff.error.answer", ThanksCheck.LONGEST_REASON),
                    page,
                    model);
        }
        if (thanking.decline(thanks, answer.strip(), viewer)) {
            Notice.done(redirect, "staff.thanks.declined");
        } else {
            Notice.refused(redirect, "staff.thanks.moved");
        }
        return "redirect:" + thanks.path();
    }

    private String show(Thanks thanks, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        model.addAttribute("thanks", thanks);
        model.addAttribute("names", naming.of(List.of(thanks), page.words()));
        model.addAttribute("decides", thanking.mayDecide(viewer, thanks));
        model.addAttribute("withdraws", thanking.mayWithdraw(viewer, thanks));
        model.addAttribute("publishes", thanking.mayPublish(viewer, thanks));
        model.addAttribute("errors", errors);
        return "staff/thanks/one";
    }

    private Thanks known(UUID id) {
        return thanking.find(id, Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/staff/thanks/new")
    String ask(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        return form(ThanksForm.of(typed), FieldErrors.none(), page, model);
    }

    @PostMapping("/staff/thanks/new")
    String propose(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = ThanksForm.of(typed);
        var unit = unit(form);
        var workers = colleagues.of(unit.id()).stream().map(Colleague::account).toList();
        var check = ThanksCheck.of(form, unit.id(), workers, Viewer.required(), thanking.now());
        if (check.kept().isEmpty()) {
            return form(form, check.errors(), page, model);
        }
        thanking.propose(check.kept().get());
        Notice.done(redirect, "staff.thanks.proposed");
        return "redirect:" + check.kept().get().path();
    }

    private String form(ThanksForm form, FieldErrors errors, Page page, Model model) {
        var unit = unit(form);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("unit", unit.id().toString());
        model.addAttribute("units", UnitChoices.of(sights.unitsOf(Viewer.required()), page.words()));
        model.addAttribute("workers", workers(unit, page));
        model.addAttribute(
                "sorts", Choices.of(Arrays.asList(Thanks.Sort.values()), Enum::name, sort -> page.t(sort.message())));
        return "staff/thanks/new";
    }

    private Map<String, String> workers(Unit unit, Page page) {
        var me = Viewer.required().account();
        var others = colleagues.of(unit.id()).stream()
                .filter(each -> !each.account().equals(me))
                .toList();
        return Choices.after(page.t("staff.thanks.team.instead"), others, Colleague::account, Colleague::name);
    }

    /** The one that was chosen, or the viewer's own. */
    private Unit unit(ThanksForm form) {
        var viewer = Viewer.required();
        var seen = sights.unitsOf(viewer);
        return seen.stream()
                .filter(unit -> unit.id().toString().equals(form.unit()))
                .findFirst()
                .or(() -> seen.stream()
                        .filter(unit -> unit.id().equals(viewer.unit()))
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
