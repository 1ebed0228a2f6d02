package org.qinghe.care.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Purposes;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** How many appointments a worker has today. The worker is reminded; the person is not. */
@Component
class CalendarHome implements HomeSection {

    private final OwnCalendar calendar;
    private final Clock clock;

    CalendarHome(OwnCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(Purposes.FOLLOW_UP)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        long open = calendar.between(viewer, today, today.plusDays(1)).stream()
                .filter(line -> line.state() == Appointment.State.AGREED)
                .count();
        return open == 0
                ? List.of()
                : List.of(new Line(
                        words.t("care.home.appointments"), "/care/calendar?span=day", words.number(open), false));
    }
}
