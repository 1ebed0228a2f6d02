package org.qinghe.safeguards.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Download;
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

/** What was released and what waits: the list with the account of the year, and a table with what becomes of it. */
@Controller
class ReleasePages {

    private static final int MOST_EXPORTED = 5_000;

    private final Releases releases;
    private final ReleaseTable table;
    private final Ledger ledger;
    private final List<Countable> countables;
    private final Clock clock;

    ReleasePages(Releases releases, ReleaseTable table, Ledger ledger, List<Countable> countables, Clock clock) {
        this.releases = releases;
        this.table = table;
        this.ledger = ledger;
        this.countables = countables;
        this.clock = clock;
    }

    @ModelAttribute("search")
    ReleaseSearch search(
            @RequestParam(defaultValue = "") String indicator, @RequestParam(defaultValue = "") String state) {
        return new ReleaseSearch(indicator.strip(), state);
    }

    @GetMapping("/releases")
    String all(
            @ModelAttribute("search") ReleaseSearch search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var paging = Paging.of(number, table.count(search));
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("paging", paging);
        model.addAttribute("listed", table.page(search, paging));
        model.addAttribute("names", IndicatorNames.of(countables, page.words()));
        model.addAttribute("year", year);
        model.addAttribute("budgets", ledger.budgets(year));
        model.addAttribute("standing", ledger.standing());
        return "safeguards/release/list";
    }

    @GetMapping("/releases.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") ReleaseSearch search, @ModelAttribute("page") Page page) {
        return Download.csv(new ReleaseFiles(page.words()).list(found(search)));
    }

    @GetMapping("/releases.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("search") ReleaseSearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(new ReleaseFiles(page.words()).list(found(search)));
    }

    @GetMapping("/releases/{release}")
    String one(@PathVariable UUID release, Model model) {
        var shown = required(release);
        model.addAttribute("release", shown);
        model.addAttribute("own", shown.preparedBy(Viewer.required().account()));
        model.addAttribute(
                "budget",
                ledger.budgets(shown.firstDay().getYear()).stream()
                        .filter(each -> each.indicator().equals(shown.indicator()))
                        .filter(each -> each.protection() == shown.protection().sort())
                        .findFirst());
        return "safeguards/release/one";
    }

    @GetMapping("/releases/{release}/csv")
    ResponseEntity<byte[]> tableAsCsv(@PathVariable UUID release, @ModelAttribute("page") Page page) {
        return Download.csv(new ReleaseFiles(page.words()).table(required(release)));
    }

    @GetMapping("/releases/{release}/xlsx")
    ResponseEntity<byte[]> tableAsXlsx(@PathVariable UUID release, @ModelAttribute("page") Page page) {
        return Download.xlsx(new ReleaseFiles(page.words()).table(required(release)));
    }

    @PostMapping("/releases/{release}/let-go")
    String letGo(@PathVariable UUID release, RedirectAttributes redirect) {
        return after(release, "letGo", () -> releases.letGo(release), redirect);
    }

    @PostMapping("/releases/{release}/keep-back")
    String keepBack(
            @PathVariable UUID release, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return after(release, "keptBack", () -> releases.keepBack(release, reason), redirect);
    }

    private String after(UUID release, String done, Runnable step, RedirectAttributes redirect) {
        required(release);
        try {
            step.run();
            Notice.done(redirect, "safeguards.release." + done);
        } catch (ReleaseRefused refused) {
            Notice.refused(redirect, refused.message(), refused.arguments());
        }
        return "redirect:/releases/" + release;
    }

    private List<Release> found(ReleaseSearch search) {
        return table.page(search, new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
    }

    private Release required(UUID release) {
        return releases.find(release).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
