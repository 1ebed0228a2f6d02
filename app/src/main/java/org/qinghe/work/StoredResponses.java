package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.springframework.stereotype.Component;

@Component
class StoredResponses implements Responses {

    private final ResponseTemplates templates;
    private final ResponseTable responses;
    private final Drafting drafting;
    private final Starting starting;
    private final Clock clock;

    StoredResponses(
            ResponseTemplates templates, ResponseTable responses, Drafting drafting, Starting starting, Clock clock) {
        this.templates = templates;
        this.responses = responses;
        this.drafting = drafting;
        this.starting = starting;
        this.clock = clock;
    }

    @Override
    public List<Template> templates() {
        return templates.all().stream()
                .map(template -> new Template(
                        template.code(),
                        template.name().chinese(),
                        template.name().english()))
                .toList();
    }

    @Override
    public Begun start(ResponseOrigin origin, String template) {
        var chosen =
                templates.find(template).orElseThrow(() -> new IllegalArgumentException("no template " + template));
        var own = Viewer.required().unit();
        var draft = drafting.from(chosen, Optional.of(origin), origin.area().orElse(""));
        return starting.start(draft.complete(own));
    }

    @Override
    public Optional<Summary> of(String originKind, UUID origin) {
        return responses
                .newestOf(originKind, origin, LocalDate.now(clock))
                .map(listed -> new Summary(
                        listed.response().id(),
                        listed.response().title(),
                        listed.tasks(),
                        listed.done(),
                        listed.overdue(),
                        listed.response().isClosed()));
    }
}
