package org.qinghe.care.erasure;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What waits for a decision on erasure. */
@Component
class ErasureHome implements HomeSection {

    private final Gate gate;
    private final Register register;
    private final Proposals proposals;

    ErasureHome(Gate gate, Register register, Proposals proposals) {
        this.gate = gate;
        this.register = register;
        this.proposals = proposals;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(Purposes.ERASURE) || !register.everGranted(Purpose.FIRST_CONTACT)) {
            return List.of();
        }
        return gate.keep(keeping -> {
            var lines = new ArrayList<Line>();
            long asked = proposals.each(keeping).stream()
                    .filter(each -> !each.approved())
                    .count();
            long due = proposals.batches(keeping).stream()
                    .mapToLong(Batch::proposals)
                    .sum();
            if (asked > 0) {
                lines.add(new Line(words.t("care.home.erasure"), "/care/erasures", words.number(asked), true));
            }
            if (due > 0) {
                lines.add(new Line(words.t("care.home.overTime"), "/care/erasures", words.number(due), false));
            }
            return List.copyOf(lines);
        });
    }
}
