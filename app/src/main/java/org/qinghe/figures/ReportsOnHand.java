package org.qinghe.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.qinghe.units.WorkloadPart;
import org.springframework.stereotype.Component;

/** The reports a unit can fill in now, of the year past; nobody in particular is in charge of them. */
@Component
class ReportsOnHand implements WorkloadPart.OfUnits {

    private final ReportForms forms;

    ReportsOnHand(ReportForms forms) {
        this.forms = forms;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String message() {
        return "figures.onHand";
    }

    @Override
    public OnHand withNobody(UUID unit, LocalDate today) {
        var open = forms.standings(today.minusYears(1), today.minusDays(1), List.of(unit)).stream()
                .filter(each -> each.state() == ReportState.OPEN || each.state() == ReportState.RETURNED)
                .toList();
        return new OnHand(
                open.size(),
                number(open, each -> !each.overdue(today) && each.due().isBefore(today.plusDays(SOON))),
                number(open, each -> each.overdue(today)));
    }

    private static int number(List<ReportStanding> standings, Predicate<ReportStanding> counted) {
        return (int) standings.stream().filter(counted).count();
    }
}
