package org.qinghe.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this installation shows the fictional county; every page then says so. */
@Component
class FictionalCounty {

    private final boolean shown;

    FictionalCounty(@Value("${qinghe.mode:demo}") String mode) {
        this.shown = mode.equals("demo");
    }

    boolean shown() {
        return shown;
    }
}
