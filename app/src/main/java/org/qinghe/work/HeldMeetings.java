package org.qinghe.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Words;

/** The committee's meetings that were held, for whoever puts their minutes on paper. */
public interface HeldMeetings {

    /** A meeting as a list shows it. */
    record Listed(UUID id, Bilingual title, LocalDate day) {}

    /**
     * A meeting with what was decided and what follows from it.
     *
     * @param area the code of the area whose committee met; empty text is the whole installation
     * @param unit the unit that called it
     * @param place where, or empty text
     * @param units the units that took part
     * @param items its agenda in order
     * @param tasks those that follow from it and the viewer may see
     * @param names what its units are called
     */
    record Held(
            UUID id,
            Bilingual title,
            String area,
            UUID unit,
            LocalDate day,
            String place,
            List<UUID> units,
            List<Decided> items,
            List<Task> tasks,
            WorkNames names) {

        public String path() {
            return "/meetings/" + id;
        }
    }

    /** @param decision what was decided, or empty text as long as nothing is written down */
    record Decided(Bilingual title, String decision) {}

    /** Those on this day and before that the viewer leads, the latest first. */
    List<Listed> listed(LocalDate until, int most, Viewer viewer);

    /** Nothing where the viewer does not lead it. */
    Optional<Held> find(UUID id, Viewer viewer, Words words);
}
