package org.qinghe.care.emergency;

import java.time.Clock;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Reviews of emergency openings: to a supervisor those of the unit, to who answers for data protection how many are too late. */
@Component
class EmergencyHome implements HomeSection {

    private final Gate gate;
    private final Register register;
    private final Emergencies emergencies;
    private final Clock clock;

    EmergencyHome(Gate gate, Register register, Emergencies emergencies, Clock clock) {
        this.gate = gate;
        this.register = register;
        this.emergencies = emergencies;
        this.clock = clock;
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
        if (viewer.may(Purposes.SUPERVISION)) {
            return register.ifGranted(Purpose.SUPERVISION).isPresent() ? ofUnit(words) : List.of();
        }
        return viewer.may(Purposes.ERASURE) && register.everGranted(Purpose.FIRST_CONTACT)
                ? ofEveryUnit(words)
                : List.of();
    }

    private List<Line> ofUnit(Words words) {
        var open = gate.open(Purpose.SUPERVISION, emergencies::toReview);
        var now = clock.instant();
        if (open.isEmpty()) {
            return List.of();
        }
        long overdue = open.stream().filter(each -> each.overdue(now)).count();
        var text = overdue > 0
                ? words.t("care.home.emergency.overdue", overdue)
                : words.t("care.home.emergency", open.getFirst().days(now));
        return List.of(new Line(text, "/care/emergencies", words.number(open.size()), true));
    }

    private List<Line> ofEveryUnit(Words words) {
        long overdue = gate.keep(emergencies::open).stream()
                .mapToLong(OpenReviews::overdue)
                .sum();
        return overdue == 0
                ? List.of()
                : List.of(new Line(
                        words.t("care.home.emergency.late"), "/care/open-reviews", words.number(overdue), true));
    }
}
