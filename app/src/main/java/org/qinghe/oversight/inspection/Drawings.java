package org.qinghe.oversight.inspection;

import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up how the draw of an inspection stands. */
@Component
class Drawings {

    private final InspectionTable table;
    private final FrameTable frames;

    Drawings(InspectionTable table, FrameTable frames) {
        this.table = table;
        this.frames = frames;
    }

    Drawing of(Inspection inspection) {
        var rounds = table.rounds(inspection.id());
        return new Drawing(
                inspection,
                frames.of(inspection.id()),
                rounds,
                rounds.stream().findFirst().map(last -> table.lines(last.id())).orElse(List.of()));
    }
}
