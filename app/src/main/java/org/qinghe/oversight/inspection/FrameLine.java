package org.qinghe.oversight.inspection;

import java.util.Optional;
import java.util.UUID;

/**
 * A unit or task of a frame as it is shown.
 *
 * @param fall where it came in the draw, once there was one
 */
public record FrameLine(String code, String stratum, UUID unit, Optional<FramedTask> task, Optional<Fall> fall) {

    /**
     * Where it came.
     *
     * @param place its place in the stratum, from 1
     */
    public record Fall(String key, int place, boolean drawn) {}

    public boolean drawn() {
        return fall.filter(Fall::drawn).isPresent();
    }
}
