package org.qinghe.work;

import java.time.Clock;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NoticesPage {

    private final NoticeTable notices;
    private final WorkNaming naming;
    private final AuditTrail trail;
    private final Clock clock;

    NoticesPage(NoticeTable notices, WorkNaming naming, AuditTrail trail, Clock clock) {
        this.notices = notices;
        this.naming = naming;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var paging = Paging.of(number, notices.count(viewer));
        var found = notices.page(viewer, paging);
        model.addAttribute("notices", found);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "names", naming.ofTasks(found.stream().map(TaskNotice::task).toList(), page.words()));
        return "work/notices";
    }

    @PostMapping("/notices/{id}/seen")
    String seen(@PathVariable UUID id) {
        notices.see(id, Viewer.required(), clock.instant());
        trail.record("work.noticeSeen", "notice/" + id);
        return "redirect:/notices";
    }
}
