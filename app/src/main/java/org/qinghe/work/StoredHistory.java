package org.qinghe.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Component;

@Component
class StoredHistory implements ResponseHistory {

    private final ResponseTable responses;
    private final WorkScopes scopes;
    private final Clock clock;

    StoredHistory(ResponseTable responses, WorkScopes scopes, Clock clock) {
        this.responses = responses;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public Optional<Ran> find(UUID response) {
        return responses.find(response, scopes.of(Viewer.required())).map(this::ran);
    }

    @Override
    public List<Ran> newest(int most) {
        return responses
                .page(scopes.of(Viewer.required()), "", "", LocalDate.now(clock), new Paging(1, most, most))
                .stream()
                .map(listed -> ran(listed.response()))
                .toList();
    }

    @Override
    public List<Ran> between(LocalDate from, LocalDate to) {
        return responses.between(begin(from), begin(to.plusDays(1))).stream()
                .map(this::ran)
                .toList();
    }

    private Ran ran(Response response) {
        return new Ran(
                response.id(),
                response.title(),
                response.template(),
                response.area(),
                day(response.opened().at()),
                response.closed().map(this::day),
                response.origin());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
