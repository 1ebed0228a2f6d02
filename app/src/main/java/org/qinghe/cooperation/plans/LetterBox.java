package org.qinghe.cooperation.plans;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinghe.cooperation.JointPartners;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Where a partner's installation fetches the letters that are meant for it. Whoever cannot sign as a partner is told nothing. */
@Controller
class LetterBox {

    static final String PATH = "/exchange/joint-plans.json";

    /** On a page; with all of them as large as can be, they still fit into what a partner reads. */
    static final int MOST = 20;

    static final int MOST_PAGES = 50;

    /**
     * The letters about the plans that changed last, or on a further page about those before.
     *
     * @param letters signed files, base 64
     * @param more whether there is another page; nothing where an earlier version answers, which has one page
     */
    record Bundle(
            String format, List<String> letters, @Nullable Boolean more) {

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
    Bundle fetched(
            @RequestHeader(name = JointPartners.ASKING, defaultValue = "") String asking,
            @RequestParam(defaultValue = "1") int page) {
        var partner = partners.asking(asking).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        int number = Math.clamp(page, 1, MOST_PAGES);
        var found = plans.with(partner.id(), (number - 1) * MOST, MOST + 1);
        return new Bundle(
                Bundle.FORMAT,
                found.stream()
                        .limit(MOST)
                        .map(plan -> letters.newest(plan.id()))
                        .flatMap(Optional::stream)
                        .map(Base64.getEncoder()::encodeToString)
                        .toList(),
                found.size() > MOST && number < MOST_PAGES);
    }

    /** Where that page is fetched, from 1. */
    static String path(int page) {
        return page == 1 ? PATH : PATH + "?page=" + page;
    }
}
