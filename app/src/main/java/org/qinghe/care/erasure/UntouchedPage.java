package org.qinghe.care.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Records that were forgotten rather than closed, for the supervisor to ask the worker about. They are not erased by this. */
@Controller
class UntouchedPage {

    private static final int YEARS = 2;

    private final Gate gate;
    private final Colleagues colleagues;
    private final AuditTrail trail;
    private final Clock clock;

    UntouchedPage(Gate gate, Colleagues colleagues, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.colleagues = colleagues;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/untouched")
    String read(Model model) {
        trail.record("care.untouchedRead", "care");
        var since =
                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).minusYears(YEARS);
        var lines = gate.open(
                Purpose.SUPERVISION,
                room -> room.sql("select client, asked_on, looked_at, account from care.untouched(?)")
                        .param(since)
                        .query(UntouchedPage::line)
                        .list());
        model.addAttribute("lines", lines);
        model.addAttribute("years", YEARS);
        model.addAttribute(
                "names",
                colleagues.findAll(lines.stream()
                        .flatMap(line -> line.worker().stream())
                        .distinct()
                        .toList()));
        return "care/erasure/untouched";
    }

    private static Untouched line(ResultSet row, int number) throws SQLException {
        return new Untouched(
                row.getObject("client", UUID.class),
                row.getObject("asked_on", java.time.LocalDate.class),
                Optional.ofNullable(row.getObject("looked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("account", UUID.class)));
    }
}
