package org.qinghe.units;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The member units. */
public interface Units {

    Optional<Unit> find(UUID id);

    Optional<Unit> findByCode(String code);

    Map<UUID, Unit> findAll(Collection<UUID> ids);

    /** Every unit in code order; a county has some hundreds at most. */
    List<Unit> all();

    /** The units whose area is the given one or lies in it. */
    List<Unit> within(String area);

    /** Adds a unit or, where the code is known, updates it. */
    Unit save(String code, String nameZh, String nameEn, Unit.Kind kind, String area);
}
