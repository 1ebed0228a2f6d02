package org.qinghe.notices;

import org.qinghe.web.Notice;
import org.qinghe.web.Words;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what became of a message that was sent to try a way out. */
final class Tried {

    private Tried() {}

    static void tell(RedirectAttributes redirect, Words words, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            Notice.refused(redirect, "notices.test.failed", words.t(failed.error()), failed.detail());
        } else {
            Notice.done(redirect, "notices.test.sent");
        }
    }
}
