package org.qinghe.oversight.inspection;

import java.util.Optional;
import java.util.UUID;

/**
 * What a draw can fall on: a unit, or a task of a unit.
 *
 * @param entry how it stands in the draw
 * @param unit the unit that is visited
 */
record FrameEntry(Draw.Entry entry, UUID unit, Optional<FramedTask> task) {

    String code() {
        return entry.code();
    }
}
