package org.qinghe.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qinghe.figures.Indicators;
import org.qinghe.warning.WarningRaised;
import org.qinghe.work.ResponseOrigins;
import org.qinghe.work.Responses;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The fictional office answers the documented rises, so that a newcomer finds responses under way and tasks to do. */
@Component
@ConditionalOnProperty(name = "qinghe.mode", havingValue = "demo")
class DemoResponses {

    /** What is started when a warning of the indicator is raised in the township. */
    private record Answer(String indicator, String township, String template) {}

    private final Set<Answer> awaited = ConcurrentHashMap.newKeySet();
    private final List<ResponseOrigins> origins;
    private final Responses responses;
    private final Indicators indicators;
    private final InTheNameOf person;

    DemoResponses(List<ResponseOrigins> origins, Responses responses, Indicators indicators, InTheNameOf person) {
        this.origins = origins;
        this.responses = responses;
        this.indicators = indicators;
        this.person = person;
    }

    /** Called when the county is loaded; later warnings are left to whoever tries the installation. */
    void answer(Rise rise, DemoGeography geography, String template) {
        var township = geography.townships().get(rise.township());
        awaited.add(new Answer(rise.indicator(), township.code(), template));
    }

    @ApplicationModuleListener
    void on(WarningRaised raised) {
        var indicator =
                indicators.find(raised.indicator()).map(found -> found.code()).orElse("");
        awaited.stream()
                .filter(answer -> answer.indicator().equals(indicator)
                        && answer.township().equals(raised.area()))
                .filter(awaited::remove)
                .forEach(answer -> start(answer, raised.warning()));
    }

    private void start(Answer answer, UUID warning) {
        person.act(
                DemoUnits.OFFICE,
                () -> origins.stream()
                        .filter(each -> each.kind().equals("warning"))
                        .flatMap(each -> each.find(warning).stream())
                        .forEach(origin -> responses.start(origin, answer.template())));
    }
}
