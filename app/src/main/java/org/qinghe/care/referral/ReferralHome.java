package org.qinghe.care.referral;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** How many people were referred to the viewer's unit and wait for an answer. */
@Component
class ReferralHome implements HomeSection {

    private final Gate gate;
    private final Referrals referrals;
    private final Register register;

    ReferralHome(Gate gate, Referrals referrals, Register register) {
        this.gate = gate;
        this.referrals = referrals;
        this.register = register;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(Purposes.FIRST_CONTACT)
                || register.ifGranted(Purpose.FIRST_CONTACT).isEmpty()) {
            return List.of();
        }
        int waiting = gate.open(Purpose.FIRST_CONTACT, referrals::incoming).size();
        return waiting == 0
                ? List.of()
                : List.of(new Line(words.t("care.home.referred"), "/care/referred", words.number(waiting), true));
    }
}
