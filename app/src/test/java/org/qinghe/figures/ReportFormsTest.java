package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.WorkloadPart.OnHand;
import org.springframework.beans.factory.annotation.Autowired;

@QingheTest
@DisplayName("Report forms")
class ReportFormsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private ReportForms forms;

    @Autowired
    private Indicators indicators;

    private final UUID unit = UUID.randomUUID();

    @Test
    void expectAReportOfEveryAssignedUnitAndPeriod() {
        var form = monthly("cases_handled", "prosecutions");
        forms.assign(form.id(), unit, List.of("B", "A"), LocalDate.of(2026, 2, 1));

        var standings = forms.standings(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 29), List.of(unit));

        assertThat(standings)
                .extracting(each -> each.period().text(), ReportStanding::due, ReportStanding::state)
                .containsExactly(
                        tuple("2026-02", LocalDate.of(2026, 3, 5), ReportState.OPEN),
                        tuple("2026-03", LocalDate.of(2026, 4, 5), ReportState.OPEN));
        assertThat(forms.assignments(form.id()).getFirst().areas()).containsExactly("A", "B");
    }

    @Test
    void knowWhichReportsCameInTime() {
        var form = monthly("cases_handled");
        forms.assign(form.id(), unit, List.of("A"), LocalDate.of(2026, 1, 1));
        forms.received(
                form.id(),
                unit,
                Map.of(
                        month("2026-01"), Instant.parse("2026-02-05T15:59:00Z"),
                        month("2026-02"), Instant.parse("2026-03-05T16:01:00Z")),
                ReportState.ACCEPTED);

        var standings = forms.standings(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), List.of(unit));

        assertThat(standings).extracting(each -> each.inTime(SHANGHAI)).containsExactly(true, false, false);
        assertThat(standings)
                .extracting(each -> each.overdue(LocalDate.of(2026, 4, 6)))
                .containsExactly(false, false, true);
        assertThat(standings.getLast().overdue(LocalDate.of(2026, 4, 5))).isFalse();
    }

    /** January's report is due on 5 February. */
    @Test
    void lieWithTheUnitFromTheEndOfTheirPeriodUntilTheyAreReceived() {
        var onHand = new ReportsOnHand(forms);
        var form = monthly("cases_handled");
        forms.assign(form.id(), unit, List.of("A"), LocalDate.of(2026, 1, 1));

        assertThat(onHand.withNobody(unit, LocalDate.of(2026, 1, 31))).isEqualTo(OnHand.NOTHING);
        assertThat(onHand.withNobody(unit, LocalDate.of(2026, 2, 1))).isEqualTo(new OnHand(1, 1, 0));
        assertThat(onHand.withNobody(unit, LocalDate.of(2026, 2, 5))).isEqualTo(new OnHand(1, 1, 0));
        assertThat(onHand.withNobody(unit, LocalDate.of(2026, 2, 6))).isEqualTo(new OnHand(1, 0, 1));
        forms.received(
                form.id(),
                unit,
                Map.of(month("2026-01"), Instant.parse("2026-02-05T15:59:00Z")),
                ReportState.SUBMITTED);
        assertThat(onHand.withNobody(unit, LocalDate.of(2026, 2, 6))).isEqualTo(OnHand.NOTHING);
    }

    @Test
    void expectNothingMoreOfAUnitThatWasDismissed() {
        var form = monthly("cases_handled");
        forms.assign(form.id(), unit, List.of("A"), LocalDate.of(2026, 1, 1));

        forms.dismiss(form.id(), unit);

        assertThat(forms.standings(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), List.of(unit)))
                .isEmpty();
    }

    @Test
    void keepTheIdOfAKnownCodeAndTheOrderOfTheIndicators() {
        var first = monthly("cases_handled", "prosecutions");

        var second = forms.save(new ReportForm(
                UUID.randomUUID(), first.code(), "新名", "", Frequency.MONTH, 9, ids("prosecutions", "cases_handled")));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(forms.find(first.code()).orElseThrow().indicators())
                .containsExactlyElementsOf(ids("prosecutions", "cases_handled"));
    }

    @Test
    void holdNoRatesAndNoIndicatorsOfAnotherFrequency() {
        assertThatThrownBy(() -> monthly("quiz_pass_rate")).isInstanceOf(IllegalArgumentException.class);
        var weekly =
                indicators.find("helpline_calls", Frequency.WEEK).orElseThrow().id();
        assertThatThrownBy(() -> forms.save(
                        new ReportForm(UUID.randomUUID(), "x", "x", "", Frequency.MONTH, 5, List.of(weekly))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ReportForm monthly(String... codes) {
        var id = UUID.randomUUID();
        return forms.save(new ReportForm(id, "form-" + id, "月报", "Monthly", Frequency.MONTH, 5, ids(codes)));
    }

    private List<UUID> ids(String... codes) {
        return List.of(codes).stream()
                .map(code ->
                        indicators.find(code, Frequency.MONTH).orElseThrow().id())
                .toList();
    }

    private static Period month(String text) {
        return Period.parse(text, Frequency.MONTH).orElseThrow();
    }
}
