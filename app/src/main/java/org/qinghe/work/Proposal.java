package org.qinghe.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A response as a template proposes it: some tasks may still lack a unit. */
record Proposal(
        Bilingual title, String area, String template, Optional<ResponseOrigin> origin, List<ProposedTask> tasks) {

    /** A task as it is proposed. */
    record ProposedTask(Bilingual title, Bilingual detail, Optional<UUID> unit, LocalDate due) {}

    /** What is to be started where nobody edits it: tasks that fit no unit are left to the given one. */
    Draft complete(UUID otherwise) {
        return new Draft(
                title,
                area,
                Optional.of(template),
                origin,
                tasks.stream()
                        .map(task -> new PlannedTask(
                                task.title(),
                                task.detail(),
                                task.unit().orElse(otherwise),
                                Optional.empty(),
                                task.due()))
                        .toList());
    }
}
