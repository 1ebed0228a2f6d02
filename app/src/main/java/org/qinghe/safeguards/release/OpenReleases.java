package org.qinghe.safeguards.release;

import java.util.UUID;
import org.qinghe.web.Download;
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

/** G13: what was let go, as anybody may read it, without an account and without being remembered. */
@Controller
class OpenReleases {

    private final ReleaseTable table;

    OpenReleases(ReleaseTable table) {
        this.table = table;
    }

    @GetMapping("/open/releases")
    String all(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var paging = Paging.of(number, table.count(ReleaseSearch.LET_GO));
        model.addAttribute("paging", paging);
        model.addAttribute("listed", table.page(ReleaseSearch.LET_GO, paging));
        return "safeguards/release/open-list";
    }

    @GetMapping("/open/releases/{release}")
    String one(@PathVariable UUID release, Model model) {
        model.addAttribute("release", letGo(release));
        return "safeguards/release/open-one";
    }

    @GetMapping("/open/releases/{release}/csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID release, @ModelAttribute("page") Page page) {
        return Download.csv(new ReleaseFiles(page.words()).table(letGo(release)));
    }

    private Release letGo(UUID release) {
        return table.find(release)
                .filter(each -> each.state() == Release.State.LET_GO)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
