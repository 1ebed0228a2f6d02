package org.qinghe.funds;

import java.util.List;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of budget lines, and the form of a new one. */
@Controller
class LinesPage {

    private static final int MOST_EXPORTED = 10_000;

    private final LineTable lines;
    private final Bookkeeping books;
    private final FundsCheck check;
    private final UnitSights sights;
    private final FundsNaming naming;

    LinesPage(LineTable lines, Bookkeeping books, FundsCheck check, UnitSights sights, FundsNaming naming) {
        this.lines = lines;
        this.books = books;
        this.check = check;
        this.sights = sights;
        this.naming = naming;
    }

    @GetMapping("/funds/lines")
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var search = LineSearch.of(typed);
        var scope = sights.of(viewer);
        var paging = Paging.of(number, lines.count(search, scope));
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("lines", lines.page(search, scope, paging));
        model.addAttribute("names", naming.in(page.words()));
        model.addAttribute("years", lines.years());
        model.addAttribute("units", UnitChoices.after("web.all", sights.unitsOf(viewer), page.words()));
        model.addAttribute("uses", FundsNaming.uses("web.all", page.words()));
        model.addAttribute("sources", FundsNaming.sources(lines.sources(), "web.all", page.words()));
        return "funds/lines";
    }

    @GetMapping("/funds/lines.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        var found = lines.page(
                LineSearch.of(typed), sights.of(Viewer.required()), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var names = naming.in(page.words());
        return Download.xlsx(new DataTable(
                page.t("funds.lines"),
                List.of(
                        page.t("funds.column.number"),
                        page.t("funds.column.year"),
                        page.t("funds.column.source"),
                        page.t("funds.column.unit"),
                        page.t("funds.column.use"),
                        page.t("funds.column.title"),
                        page.t("funds.budget"),
                        page.t("funds.committed"),
                        page.t("funds.spent"),
                        page.t("funds.free")),
                found.stream().map(line -> row(line, names)).toList()));
    }

    private static List<Object> row(Line line, FundsNames names) {
        var standing = line.standing();
        return List.of(
                line.number(),
                line.year(),
                names.source(line.source()),
                names.unit(line.unit()),
                names.words().t(line.use().message()),
                line.title(),
                standing.budget(),
                standing.committed(),
                standing.spent(),
                standing.free());
    }

    @GetMapping("/funds/lines/new")
    String ask(@RequestParam(defaultValue = "") String source, @ModelAttribute("page") Page page, Model model) {
        return form(LineForm.of(Map.of("source", source)), FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/funds/lines/new")
    String open(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var form = LineForm.of(typed);
        var checked = check.check(form, sights.unitsOf(viewer));
        if (checked.kept().isEmpty()) {
            return form(form, checked.errors(), page.words(), model);
        }
        if (books.open(checked.kept().get(), viewer) instanceof Outcome.Refused refused) {
            return form(form, refused.beside(), page.words(), model);
        }
        Notice.done(redirect, "funds.line.opened");
        return "redirect:/funds/lines?source=" + form.source();
    }

    private String form(LineForm form, FieldErrors errors, Words words, Model model) {
        var open = lines.sources().stream()
                .filter(source -> lines.isOpen(source.year()))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("sources", FundsNaming.sources(open, "funds.choose", words));
        model.addAttribute("units", UnitChoices.after("funds.choose", sights.unitsOf(Viewer.required()), words));
        model.addAttribute("uses", FundsNaming.uses("funds.choose", words));
        return "funds/line-new";
    }
}
