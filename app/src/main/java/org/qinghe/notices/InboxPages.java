package org.qinghe.notices;

import java.time.Clock;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each person was told. */
@Controller
class InboxPages {

    private final Inbox inbox;
    private final InboxReading reading;
    private final AuditTrail trail;
    private final Clock clock;

    InboxPages(Inbox inbox, InboxReading reading, AuditTrail trail, Clock clock) {
        this.inbox = inbox;
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var reader = Viewer.required();
        var asked = new InboxSearch(search, unread);
        var paging = Paging.of(number, inbox.count(reader, asked));
        model.addAttribute("search", asked);
        model.addAttribute("paging", paging);
        model.addAttribute("lines", inbox.page(reader, asked, paging));
        model.addAttribute("unreadInAll", inbox.count(reader, InboxSearch.UNREAD));
        return "notices/inbox";
    }

    /** Leads to what the notice is about; whoever follows it has read it. Messages that left lead here too. */
    @GetMapping("/notices/{id}")
    @Transactional
    public String open(@PathVariable UUID id) {
        var reader = Viewer.required();
        var path = inbox.pathOf(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        inbox.read(id, reader, clock.instant());
        return "redirect:" + path;
    }

    @PostMapping("/notices/{id}/read")
    @Transactional
    public String read(@PathVariable UUID id) {
        inbox.read(id, Viewer.required(), clock.instant());
        trail.record("notices.read", "notice/" + id);
        return "redirect:/notices";
    }

    @PostMapping("/notices/read")
    String readAll(@RequestParam(defaultValue = "") String search, RedirectAttributes redirect) {
        Notice.done(redirect, "notices.readAll.done", reading.readAll(new InboxSearch(search, true)));
        return "redirect:/notices";
    }
}
