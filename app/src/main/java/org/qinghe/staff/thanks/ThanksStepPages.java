package org.qinghe.staff.thanks;

import java.util.UUID;
import java.util.function.BiPredicate;
import org.qinghe.access.Viewer;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with thanks without a word: agree to them, withdraw them, show them to everybody or to nobody else. */
@Controller
class ThanksStepPages {

    private final Thanking thanking;

    ThanksStepPages(Thanking thanking) {
        this.thanking = thanking;
    }

    @PostMapping("/staff/thanks/{id}/agree")
    String agree(@PathVariable UUID id, RedirectAttributes redirect) {
        var thanks = known(id, thanking::mayDecide);
        say(thanking.agree(thanks, Viewer.required()), "staff.thanks.agreed", redirect);
        return "redirect:" + thanks.path();
    }

    @PostMapping("/staff/thanks/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        var thanks = known(id, thanking::mayWithdraw);
        say(thanking.withdraw(thanks), "staff.thanks.withdrawn", redirect);
        return "redirect:" + thanks.path();
    }

    @PostMapping("/staff/thanks/{id}/publish")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        var thanks = known(id, thanking::mayPublish);
        thanking.publish(thanks, true);
        Notice.done(redirect, "staff.thanks.shown");
        return "redirect:" + thanks.path();
    }

    @PostMapping("/staff/thanks/{id}/hide")
    String hide(@PathVariable UUID id, RedirectAttributes redirect) {
        var thanks = known(id, thanking::mayPublish);
        thanking.publish(thanks, false);
        Notice.done(redirect, "staff.thanks.hidden");
        return "redirect:" + thanks.path();
    }

    private static void say(boolean done, String message, RedirectAttributes redirect) {
        if (done) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "staff.thanks.moved");
        }
    }

    private Thanks known(UUID id, BiPredicate<Viewer, Thanks> allowed) {
        var viewer = Viewer.required();
        return thanking.find(id, viewer)
                .filter(thanks -> allowed.test(viewer, thanks))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
