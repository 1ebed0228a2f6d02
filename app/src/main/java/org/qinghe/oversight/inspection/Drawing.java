package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How an inspection's draw stands.
 *
 * @param frame the frozen frame, in the order of the codes; empty before it is frozen
 * @param rounds its draws, the newest first
 * @param lines the newest draw as it was stored, by stratum and place
 */
record Drawing(Inspection inspection, List<FrameEntry> frame, List<DrawnRound> rounds, List<Draw.Line> lines) {

    Optional<DrawnRound> last() {
        return rounds.stream().findFirst();
    }

    /** Whether the stored draw comes out the same when it is drawn again from frame and seed. */
    boolean repeats() {
        return last().map(round ->
                        Draw.of(entries(), round.seed(), inspection.size()).equals(lines))
                .orElse(true);
    }

    List<InspectionView.Stratum> strata() {
        return frame.isEmpty()
                ? List.of()
                : Draw.seats(entries(), inspection.size()).stream()
                        .map(seats -> new InspectionView.Stratum(
                                seats.stratum(),
                                seats.frame(),
                                (double) seats.frame() * inspection.size() / frame.size(),
                                seats.seats()))
                        .toList();
    }

    /** The whole frame with where each came in the draw. */
    List<FrameLine> frameLines() {
        Map<String, Draw.Line> drawn = lines.stream().collect(Collectors.toMap(Draw.Line::code, Function.identity()));
        return frame.stream()
                .map(each -> new FrameLine(
                        each.code(),
                        each.entry().stratum(),
                        each.unit(),
                        each.task(),
                        Optional.ofNullable(drawn.get(each.code()))
                                .map(line -> new FrameLine.Fall(line.key(), line.place(), line.drawn()))))
                .toList();
    }

    /** What was drawn, by stratum and place. */
    List<FrameLine> drawn() {
        Map<String, FrameLine> byCode =
                frameLines().stream().collect(Collectors.toMap(FrameLine::code, Function.identity()));
        return lines.stream()
                .filter(Draw.Line::drawn)
                .map(line -> Objects.requireNonNull(byCode.get(line.code())))
                .toList();
    }

    private List<Draw.Entry> entries() {
        return frame.stream().map(FrameEntry::entry).toList();
    }
}
