package org.qinghe.safeguards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register as those who keep it read it: the list, and an activity with its versions and what differs between them. */
@Controller
class ActivityPages {

    private static final int MOST_EXPORTED = 1_000;

    private final ActivityVersions versions;
    private final Register register;
    private final Clock clock;

    ActivityPages(ActivityVersions versions, Register register, Clock clock) {
        this.versions = versions;
        this.register = register;
        this.clock = clock;
    }

    @ModelAttribute("search")
    ActivitySearch search(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String state) {
        return new ActivitySearch(words.strip(), state);
    }

    @GetMapping("/processing")
    String all(
            @ModelAttribute("search") ActivitySearch search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var paging = Paging.of(number, versions.count(search));
        model.addAttribute("paging", paging);
        model.addAttribute("listed", versions.page(search, paging));
        model.addAttribute("inForce", versions.inForce());
        model.addAttribute("text", new ActivityText(page.words()));
        model.addAttribute("today", today());
        model.addAttribute("open", PurposeStanding.ofAll(register));
        return "safeguards/activities";
    }

    @GetMapping("/processing.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") ActivitySearch search, @ModelAttribute("page") Page page) {
        return Download.csv(files(page).table(found(search)));
    }

    @GetMapping("/processing.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("search") ActivitySearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(files(page).table(found(search)));
    }

    /**
     * An activity.
     *
     * @param version which version; the newest where none is asked for
     * @param against the version to compare with; the one before where none is asked for
     */
    @GetMapping("/processing/{activity}")
    String one(
            @PathVariable UUID activity,
            @RequestParam Optional<Integer> version,
            @RequestParam Optional<Integer> against,
            @ModelAttribute("page") Page page,
            Model model) {
        var all = versions.of(activity);
        var shown = version.map(number -> chosen(all, number)).orElseGet(() -> first(all));
        var other = against.map(number -> chosen(all, number))
                .or(() -> all.stream()
                        .filter(each -> each.version() == shown.version() - 1)
                        .findFirst());
        var text = new ActivityText(page.words());
        var viewer = Viewer.required();
        model.addAttribute("versions", all);
        model.addAttribute("shown", shown);
        model.addAttribute("other", other);
        model.addAttribute(
                "differences",
                other.map(each -> text.differences(each.content(), shown.content()))
                        .orElse(List.of()));
        model.addAttribute("text", text);
        model.addAttribute("today", today());
        model.addAttribute("gaps", gaps(shown));
        model.addAttribute("mayDecide", viewer.may(SafeguardsAccess.APPROVE) && !shown.proposedBy(viewer.account()));
        return "safeguards/activity";
    }

    @GetMapping("/processing/{activity}/docx")
    ResponseEntity<byte[]> docx(
            @PathVariable UUID activity, @RequestParam Optional<Integer> version, @ModelAttribute("page") Page page) {
        var all = versions.of(activity);
        var shown = version.map(number -> chosen(all, number)).orElseGet(() -> first(all));
        return Download.docx(shown.code() + "-" + shown.version(), files(page).document(shown));
    }

    private FieldErrors gaps(ActivityVersion shown) {
        return shown.state().wasApproved() ? FieldErrors.none() : ActivityGaps.of(shown.content(), today());
    }

    private RegisterFiles files(Page page) {
        return new RegisterFiles(page.words(), today());
    }

    private List<ActivityVersion> found(ActivitySearch search) {
        return versions.page(search, new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
    }

    private static ActivityVersion first(List<ActivityVersion> all) {
        return all.stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ActivityVersion chosen(List<ActivityVersion> all, int number) {
        return first(all.stream().filter(each -> each.version() == number).toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
