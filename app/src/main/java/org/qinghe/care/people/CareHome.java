package org.qinghe.care.people;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Who waits for an answer from the viewer's unit: their number, and how long the first has waited. */
@Component
class CareHome implements HomeSection {

    private final Gate gate;
    private final CaseLoad cases;
    private final Register register;

    CareHome(Gate gate, CaseLoad cases, Register register) {
        this.gate = gate;
        this.cases = cases;
        this.register = register;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        boolean asked = viewer.may(Purposes.FIRST_CONTACT)
                && register.ifGranted(Purpose.FIRST_CONTACT).isPresent();
        if (!asked) {
            return List.of();
        }
        long waiting = gate.open(Purpose.FIRST_CONTACT, cases::countWaiting);
        return waiting == 0
                ? List.of()
                : List.of(new Line(words.t("care.home.waiting"), "/care/waiting", words.number(waiting), true));
    }
}
