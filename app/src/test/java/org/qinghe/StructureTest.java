package org.qinghe;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Qinghe.class);

    @Test
    void modulesUseOnlyTheFloorsBelowThem() {
        MODULES.verify();
    }
}
