package org.qinghe.safeguards.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A protected table of one indicator in one period.
 *
 * @param firstDay of the period
 * @param most how much one person adds to the table at most
 * @param total of all areas, where it may be shown; of a table with noise the cells' sum is all there is
 * @param prepared by whom; of a table made by a standing order whoever gave the order
 * @param decision by another person; a table without one is seen by those who decide and by nobody else
 */
public record Release(
        UUID id,
        String indicator,
        String nameZh,
        String nameEn,
        Rhythm rhythm,
        Level level,
        LocalDate firstDay,
        Protection protection,
        int most,
        List<Cell> cells,
        OptionalLong total,
        Hand prepared,
        Optional<Decision> decision) {

    public Release {
        cells = List.copyOf(cells);
    }

    /**
     * An area of the table.
     *
     * @param shown the protected count; with noise it may lie below 0; empty where it is hidden
     */
    public record Cell(String area, String nameZh, String nameEn, OptionalLong shown) {}

    /** Who did something, and when. */
    public record Hand(UUID account, String name, Instant at) {}

    /**
     * What became of a table.
     *
     * @param reason why it was kept back, or empty text
     */
    public record Decision(boolean letGo, Hand by, String reason) {}

    /** Where a table stands. In words {@code safeguards.release.state.<NAME>}. */
    public enum State {
        PREPARED,
        LET_GO,
        KEPT_BACK
    }

    public State state() {
        return decision.map(one -> one.letGo() ? State.LET_GO : State.KEPT_BACK).orElse(State.PREPARED);
    }

    public String period() {
        return rhythm.text(firstDay);
    }

    public long hidden() {
        return cells.stream().filter(cell -> cell.shown().isEmpty()).count();
    }

    /** The total that readers may be told: the one that is shown, or the sum of the cells with noise. */
    public OptionalLong sum() {
        return protection.sort().isNoise()
                ? OptionalLong.of(
                        cells.stream().mapToLong(cell -> cell.shown().orElse(0)).sum())
                : total;
    }

    /** The least count that is shown, where small ones are hidden. */
    public OptionalLong leastShown() {
        return protection.sort().isNoise()
                ? OptionalLong.empty()
                : OptionalLong.of(Protecting.leastShown(protection, most));
    }

    /** The standard deviation of each cell's noise, where there is noise. */
    public OptionalDouble deviation() {
        return protection.sort().isNoise()
                ? OptionalDouble.of(Math.sqrt(Protecting.noise(protection, most).variance()))
                : OptionalDouble.empty();
    }

    /** The scale of Laplace noise of the same spread, by which those who watch the figures widen their bounds. */
    public OptionalDouble noiseScale() {
        return deviation().isPresent()
                ? OptionalDouble.of(deviation().getAsDouble() / Math.sqrt(2))
                : OptionalDouble.empty();
    }

    boolean preparedBy(UUID account) {
        return prepared.account().equals(account);
    }
}
