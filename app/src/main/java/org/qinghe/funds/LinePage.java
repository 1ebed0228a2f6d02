package org.qinghe.funds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
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

/** A budget line with its entries, and the forms that book on it. */
@Controller
class LinePage {

    private static final int MOST_EXPORTED = 100_000;

    private final LineTable lines;
    private final EntryTable entries;
    private final VoucherTable vouchers;
    private final Bookkeeping books;
    private final EntryCheck check;
    private final UnitSights sights;
    private final FundsNaming naming;
    private final Units units;
    private final FundsTime time;

    LinePage(
            LineTable lines,
            EntryTable entries,
            VoucherTable vouchers,
            Bookkeeping books,
            EntryCheck check,
            UnitSights sights,
            FundsNaming naming,
            Units units,
            FundsTime time) {
        this.lines = lines;
        this.entries = entries;
        this.vouchers = vouchers;
        this.books = books;
        this.check = check;
        this.sights = sights;
        this.naming = naming;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/funds/lines/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var line = found(id);
        var paging = Paging.of(number, entries.count(id));
        model.addAttribute("line", line);
        var shown = entries.page(id, paging);
        model.addAttribute("entries", shown);
        model.addAttribute(
                "files", vouchers.files().count(shown.stream().map(Entry::id).toList()));
        model.addAttribute("paging", paging);
        model.addAttribute("names", naming.in(page.words()));
        model.addAttribute("books", books.mayBook(line, Viewer.required()));
        return "funds/line";
    }

    @GetMapping("/funds/lines/{id}/entries.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var line = found(id);
        var names = naming.in(page.words());
        return Download.xlsx(new DataTable(
                line.title(),
                List.of(
                        page.t("funds.column.number"),
                        page.t("funds.column.kind"),
                        page.t("funds.column.on"),
                        page.t("funds.column.voucher"),
                        page.t("funds.column.payee"),
                        page.t("funds.column.purpose"),
                        page.t("funds.column.reference"),
                        page.t("funds.column.amount"),
                        page.t("funds.column.by")),
                entries.page(id, new Paging(1, MOST_EXPORTED, MOST_EXPORTED)).stream()
                        .map(entry -> row(entry, names))
                        .toList()));
    }

    private static List<Object> row(Entry entry, FundsNames names) {
        var booked = entry.booked();
        return List.of(
                entry.number(),
                names.words().t(booked.kind().message()),
                booked.on(),
                booked.voucher(),
                names.payee(booked),
                booked.purpose(),
                booked.reference(),
                booked.amount(),
                entry.name());
    }

    @GetMapping("/funds/lines/{id}/{kind:budget|commitment|spending}")
    String ask(@PathVariable UUID id, @PathVariable String kind, @ModelAttribute("page") Page page, Model model) {
        var line = bookable(id);
        var begun = EntryForm.of(Map.of("bookedOn", time.usualDay(line.year()).toString()));
        return form(line, kind(kind), begun, FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/funds/lines/{id}/{kind:budget|commitment|spending}")
    String book(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var line = bookable(id);
        var form = EntryForm.of(typed);
        var checked = check.check(kind(kind), form);
        if (checked.kept().isEmpty()) {
            return form(line, kind(kind), form, checked.errors(), page.words(), model);
        }
        if (books.book(line, checked.kept().get(), Viewer.required()) instanceof Outcome.Refused refused) {
            return form(line, kind(kind), form, refused.beside(), page.words(), model);
        }
        Notice.done(redirect, "funds.booked");
        return "redirect:" + line.path();
    }

    private static NewEntry.Kind kind(String path) {
        return NewEntry.Kind.valueOf(path.toUpperCase(Locale.ROOT));
    }

    private String form(Line line, NewEntry.Kind kind, EntryForm form, FieldErrors errors, Words words, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "commitments",
                Choices.after(
                        words.t("funds.settles.none"),
                        entries.open(line.id()),
                        Entry::id,
                        each -> words.t(
                                "funds.settles.one",
                                each.number(),
                                each.booked().purpose(),
                                Money.text(each.open()))));
        model.addAttribute("units", UnitChoices.after("funds.payee.none", units.all(), words));
        return "funds/entry-new";
    }

    @GetMapping("/funds/entries/{id}/correct")
    String askCorrection(@PathVariable UUID id, Model model) {
        var entry = correctable(id);
        var line = bookable(entry.line());
        var begun = EntryForm.of(Map.of(
                "bookedOn",
                time.usualDay(line.year()).toString(),
                "amount",
                (entry.booked().kind() == NewEntry.Kind.SPENDING
                                ? entry.booked().amount()
                                : entry.open())
                        .toPlainString()));
        return correction(line, entry, begun, FieldErrors.none(), model);
    }

    @PostMapping("/funds/entries/{id}/correct")
    String correct(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var entry = correctable(id);
        var line = bookable(entry.line());
        var form = EntryForm.of(typed);
        var checked = check.counter(entry, form);
        if (checked.kept().isEmpty()) {
            return correction(line, entry, form, checked.errors(), model);
        }
        if (books.book(line, checked.kept().get(), Viewer.required()) instanceof Outcome.Refused refused) {
            return correction(line, entry, form, refused.beside(), model);
        }
        Notice.done(redirect, "funds.takenBack", entry.number());
        return "redirect:" + line.path();
    }

    private static String correction(Line line, Entry entry, EntryForm form, FieldErrors errors, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("entry", entry);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "funds/correct";
    }

    private Entry correctable(UUID id) {
        return entries.find(id)
                .filter(Entry::correctable)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Line found(UUID id) {
        return lines.find(id, sights.of(Viewer.required()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Line bookable(UUID id) {
        var line = found(id);
        if (!books.mayBook(line, Viewer.required())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return line;
    }
}
