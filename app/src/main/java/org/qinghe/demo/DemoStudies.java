package org.qinghe.demo;

import org.qinghe.oversight.effect.EffectStudies;
import org.qinghe.work.ResponseStarted;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * The fictional inspector studies what came of the responses carried over, as far as they began long enough ago; one started by
 * whoever tries the installation is too young for that.
 */
@Component
@Lazy
class DemoStudies {

    private static final String INSPECTOR = "inspector";

    private final EffectStudies studies;
    private final InTheNameOf person;

    DemoStudies(EffectStudies studies, InTheNameOf person) {
        this.studies = studies;
        this.person = person;
    }

    @ApplicationModuleListener
    void on(ResponseStarted started) {
        person.act(INSPECTOR, () -> studies.study(started.response()));
    }
}
