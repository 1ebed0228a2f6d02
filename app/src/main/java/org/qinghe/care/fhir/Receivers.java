package org.qinghe.care.fhir;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The types that can be created. */
@Component
class Receivers {

    private final List<Receiver> all;

    Receivers(List<Receiver> all) {
        this.all = List.copyOf(all);
    }

    Optional<Receiver> of(String type) {
        return all.stream().filter(each -> each.type().equals(type)).findFirst();
    }
}
