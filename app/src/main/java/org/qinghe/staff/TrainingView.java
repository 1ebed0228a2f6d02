package org.qinghe.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A training as somebody sees it.
 *
 * @param organiser what the unit that holds it is called
 * @param coming how many are put down
 * @param workers those of them whom the viewer may see: all for whoever keeps them where it is held, otherwise those of
 *     their own unit; none for other workers
 * @param organises whether the viewer may note who came, and cancel it
 * @param putDown whether the viewer is put down
 * @param others those of the viewer's unit who could be put down, by account; none where the viewer may not do that
 * @param over whether its last day has come
 */
public record TrainingView(
        Training training,
        String organiser,
        int coming,
        List<Worker> workers,
        boolean organises,
        boolean putDown,
        Map<String, String> others,
        boolean over) {

    /** @param own whether they work for the viewer's unit */
    public record Worker(UUID account, String name, String unit, boolean own, boolean attended) {}

    /** Whether workers can still say themselves that they come. */
    public boolean joinable() {
        return training.planned() && !over;
    }

    public boolean notable() {
        return organises && over && training.state() != Training.State.CANCELLED;
    }
}
