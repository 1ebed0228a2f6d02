package org.qinghe.cooperation.plans;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.qinghe.cooperation.JointPartners;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Where a partner's installation fetches the letters that are meant for it. Whoever cannot sign as a partner is told nothing. */
@Controller
class LetterBox {

    static final String PATH = "/exchange/joint-plans.json";

    /** With all of them as large as can be, they still fit into what a partner reads. */
    static final int MOST = 20;

    /** @param letters signed files, base 64 */
    record Bundle(String format, List<String> letters) {

        static final String FORMAT = "qinghe-joint-plans/1";

        Bundle {
            letters = List.copyOf(letters);
        }
    }

    private final JointPartners partners;
    private final JointPlanTable plans;
    private final LetterWriting letters;

    LetterBox(JointPartners partners, JointPlanTable plans, LetterWriting letters) {
        this.partners = partners;
        this.plans = plans;
        this.letters = letters;
    }

    @GetMapping(PATH)
    @ResponseBody
    Bundle fetched(@RequestHeader(name = JointPartners.ASKING, defaultValue = "") String asking) {
        var partner = partners.asking(asking).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return new Bundle(
                Bundle.FORMAT,
                plans.with(partner.id(), MOST).stream()
                        .map(plan -> letters.newest(plan.id()))
                        .flatMap(Optional::stream)
                        .map(Base64.getEncoder()::encodeToString)
                        .toList());
    }
}
