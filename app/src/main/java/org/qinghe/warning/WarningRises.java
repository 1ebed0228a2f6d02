package org.qinghe.warning;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.work.RisesAnswered;
import org.springframework.stereotype.Component;

/** Lets what came of a response to a warning be judged by the counts the warning was about. */
@Component
class WarningRises implements RisesAnswered {

    private final Warnings warnings;

    WarningRises(Warnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public String originKind() {
        return WarningPage.ORIGIN;
    }

    @Override
    public Map<UUID, Rise> of(Collection<UUID> origins) {
        return warnings.findAll(origins).stream()
                .collect(Collectors.toMap(
                        Warning::id, warning -> new Rise(warning.indicator(), warning.first(), warning.last())));
    }
}
