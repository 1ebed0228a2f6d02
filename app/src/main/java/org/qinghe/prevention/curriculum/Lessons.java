package org.qinghe.prevention.curriculum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lessons, for those who plan and hold them. */
public interface Lessons {

    /** Retired ones too. */
    Optional<Lesson> find(UUID id);

    /** Retired ones too, without their goals and links. */
    Map<UUID, Lesson> findAll(Collection<UUID> ids);

    /** Those that are offered, by stage and title, without their goals and links. */
    List<Lesson> offered();
}
