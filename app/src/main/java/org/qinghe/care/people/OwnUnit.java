package org.qinghe.care.people;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.springframework.stereotype.Component;

/** The colleagues of whoever is signed in, to whom a person can be handed. */
@Component
class OwnUnit {

    private final Colleagues colleagues;

    OwnUnit(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** By account. */
    Map<UUID, Colleague> colleagues() {
        return colleagues.of(Viewer.required().unit()).stream()
                .collect(Collectors.toMap(Colleague::account, each -> each));
    }
}
