package org.qinghe.figures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The defined numbers. */
public interface Indicators {

    Optional<Indicator> find(UUID id);

    Optional<Indicator> find(String code, Frequency frequency);

    /** Every indicator by kind and code; some hundreds at most. */
    List<Indicator> all();

    /** Adds the indicator or, where code and frequency are known, updates it. */
    Indicator save(Indicator indicator);
}
