package org.qinghe.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The defined numbers. */
public interface Indicators {

    Optional<Indicator> find(UUID id);

    Optional<Indicator> find(String code, Frequency frequency);

    /** Every indicator by kind and code; some hundreds at most. */
    List<Indicator> all();

    /** Those that are not retired, as new forms, watches and pickers offer them. */
    List<Indicator> inUse();

    /** The retired ones: they keep their values, charts and history, and nothing new begins with them. */
    Set<UUID> retired();

    /** Takes it out of use from today on; one that is retired already stays as it is. */
    void retire(UUID indicator);

    void bringBack(UUID indicator);

    /** Adds the indicator or, where code and frequency are known, updates it. */
    Indicator save(Indicator indicator);
}
