package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * A task as it was when the frame was frozen.
 *
 * @param doneOn when it was last reported as done, where it was
 */
public record FramedTask(UUID id, Bilingual title, LocalDate due, Optional<LocalDate> doneOn) {

    public String path() {
        return "/tasks/" + id;
    }
}
