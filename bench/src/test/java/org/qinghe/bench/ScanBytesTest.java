package org.qinghe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.Place;
import org.qinghe.earlywarning.Scan;

class ScanBytesTest {

    private static final Scan SCAN = Scan.withDefaults().withModel(Scan.Model.PERMUTATION);

    /** On a line, as far apart as the next, with as many cases in each of four weeks. */
    private static Simulated line(int places, int cases) {
        return new Simulated(
                new Panel(
                        new Calendar(Frequency.WEEKLY, LocalDate.of(2026, 1, 5)),
                        IntStream.range(0, places)
                                .mapToObj(i -> new Panel.Series(
                                        new Panel.Key("T" + i, "cases"), 0, new double[] {cases, cases, cases, cases}))
                                .toList()),
                IntStream.range(0, places)
                        .mapToObj(i -> new Place("T" + i, 0, i * i * 0.01)) // no two as far from a third
                        .toList());
    }

    @Test
    void countsTheRowsOfTheWindowsAndOfTheCircles() {
        // circles of two of four places hold half of the cases: 8 members; 999 replications are four rounds of 2 × 128
        double spans = 4 * 4;
        assertThat(ScanBytes.of(line(4, 1), SCAN))
                .isEqualTo(new ScanBytes(spans * (8 + 3 * 4) * 512, spans * 2 * 4 * 512));
    }

    @Test
    void aNumberHoldsOneReplicationWhereMoreCasesCanFallIntoTheWindows() {
        double two = ScanBytes.of(line(4, 2047), SCAN).touched();
        double one = ScanBytes.of(line(4, 2048), SCAN).touched(); // 32,768 cases in all
        assertThat(one).isEqualTo(2 * two);
    }

    @Test
    void looksAtNoLongerWindowsThanAreAskedFor() {
        assertThat(ScanBytes.of(line(4, 1), SCAN.withMaxWindow(1)).touched())
                .isEqualTo(ScanBytes.of(line(4, 1), SCAN).touched() / 4);
    }
}
