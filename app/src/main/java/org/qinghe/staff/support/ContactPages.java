package org.qinghe.staff.support;

import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreeing to be asked, and what was asked of the viewer. */
@Controller
class ContactPages {

    private static final String PATH = SupportAccess.PATH + "/contact";

    private final Support support;

    ContactPages(Support support) {
        this.support = support;
    }

    @GetMapping(PATH)
    String inbox(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var paging = Paging.of(number, support.count(RequestList.RECEIVED));
        model.addAttribute("offers", support.offers());
        model.addAttribute("mayOffer", support.mayOffer());
        model.addAttribute("paging", paging);
        model.addAttribute("requests", support.page(RequestList.RECEIVED, paging));
        return "staff/support/contact";
    }

    @PostMapping(PATH + "/offer")
    String offer(RedirectAttributes redirect) {
        if (support.mayOffer()) {
            support.offer();
            Notice.done(redirect, "staff.support.offered");
        } else {
            Notice.refused(redirect, "staff.support.leads");
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/stop")
    String stop(RedirectAttributes redirect) {
        support.stopOffering();
        Notice.done(redirect, "staff.support.stopped");
        return "redirect:" + PATH;
    }
}
