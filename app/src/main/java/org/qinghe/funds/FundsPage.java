package org.qinghe.funds;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year at a glance: its sources, what is promised and spent, and the share that reaches townships and villages. */
@Controller
class FundsPage {

    private final LineTable lines;
    private final Bookkeeping books;
    private final FundsCheck check;
    private final UnitSights sights;
    private final FundsNaming naming;
    private final Grassroots grassroots;
    private final FundsTime time;

    FundsPage(
            LineTable lines,
            Bookkeeping books,
            FundsCheck check,
            UnitSights sights,
            FundsNaming naming,
            Grassroots grassroots,
            FundsTime time) {
        this.lines = lines;
        this.books = books;
        this.check = check;
        this.sights = sights;
        this.naming = naming;
        this.grassroots = grassroots;
        this.time = time;
    }

    @GetMapping("/funds")
    String show(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("years", lines.years());
        model.addAttribute("overview", overview(year));
        model.addAttribute("names", naming.in(page.words()));
        return "funds/overview";
    }

    @GetMapping("/funds.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page) {
        var overview = overview(year);
        var names = naming.in(page.words());
        return Download.xlsx(
                page.t("funds.of", String.valueOf(overview.year())),
                List.of(
                        table(
                                page.t("funds.bySource"),
                                page,
                                overview.sources().entrySet().stream()
                                        .map(each -> row(each.getKey().name(page.words()), each.getValue()))),
                        table(
                                page.t("funds.byUse"),
                                page,
                                overview.uses().entrySet().stream()
                                        .map(each -> row(page.t(each.getKey().message()), each.getValue()))),
                        table(
                                page.t("funds.byUnit"),
                                page,
                                overview.units().entrySet().stream()
                                        .map(each -> row(names.unit(each.getKey()), each.getValue())))));
    }

    private static DataTable table(String title, Page page, Stream<List<Object>> rows) {
        return new DataTable(
                title,
                List.of(
                        title,
                        page.t("funds.budget"),
                        page.t("funds.committed"),
                        page.t("funds.spent"),
                        page.t("funds.free")),
                rows.toList());
    }

    private static List<Object> row(String name, Standing standing) {
        return List.of(name, standing.budget(), standing.committed(), standing.spent(), standing.free());
    }

    /** Of that year, or of the newest one there is. */
    private Overview overview(String typed) {
        var viewer = Viewer.required();
        int year = Typed.year(typed)
                .or(() -> lines.years().stream().findFirst())
                .orElse(time.today().getYear());
        return Overview.of(
                year,
                lines.isOpen(year),
                lines.sources(year),
                lines.ofYear(year, sights.of(viewer)),
                grassroots.among(sights.unitsOf(viewer)));
    }

    @PostMapping("/funds/close")
    String close(@RequestParam int year, RedirectAttributes redirect) {
        switch (books.close(year, Viewer.required())) {
            case Outcome.Booked _ -> Notice.done(redirect, "funds.closed", String.valueOf(year));
            case Outcome.Refused refused ->
                Notice.refused(redirect, refused.message(), refused.arguments().toArray());
        }
        return "redirect:/funds?year=" + year;
    }

    @GetMapping("/funds/sources/new")
    String ask(Model model) {
        return form(SourceForm.of(Map.of("year", String.valueOf(time.today().getYear()))), FieldErrors.none(), model);
    }

    @PostMapping("/funds/sources/new")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var form = SourceForm.of(typed);
        var checked = check.check(form);
        if (checked.kept().isEmpty()) {
            return form(form, checked.errors(), model);
        }
        if (books.add(checked.kept().get(), Viewer.required()) instanceof Outcome.Refused refused) {
            return form(form, refused.beside(), model);
        }
        Notice.done(redirect, "funds.source.added");
        return "redirect:/funds?year=" + form.year();
    }

    private static String form(SourceForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "funds/source-new";
    }
}
