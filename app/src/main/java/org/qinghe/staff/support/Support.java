package org.qinghe.staff.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asking for support and answering, in the name of whoever is signed in. The audit trail tells who is a contact and how many
 * requests were erased in a night; of asking and answering it tells nothing, since whoever reads it must not learn that somebody
 * asked.
 */
@Component
public class Support {

    private final SupportTable table;
    private final SupportKeys keys;
    private final Colleagues colleagues;
    private final AuditTrail trail;
    private final Clock clock;
    private final int keepDays;

    Support(
            SupportTable table,
            SupportKeys keys,
            Colleagues colleagues,
            AuditTrail trail,
            Clock clock,
            @Value("${qinghe.support.keep-days}") int keepDays) {
        this.table = table;
        this.keys = keys;
        this.colleagues = colleagues;
        this.trail = trail;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    int keepDays() {
        return keepDays;
    }

    /** Those whom the viewer can ask, in the order of their names. */
    public List<Colleague> contacts() {
        return colleagues.findAll(table.contacts()).values().stream()
                .sorted(java.util.Comparator.comparing(Colleague::name).thenComparing(Colleague::account))
                .toList();
    }

    boolean offers() {
        return table.offers();
    }

    boolean mayOffer() {
        return table.mayOffer();
    }

    /**
     * The viewer agrees to be asked.
     *
     * @throws org.springframework.dao.DataAccessException where they are first responsible for a unit
     */
    public void offer() {
        table.offer();
        trail.record("staff.contactOffered", "account/" + Viewer.required().account());
    }

    void stopOffering() {
        table.stopOffering();
        trail.record("staff.contactStopped", "account/" + Viewer.required().account());
    }

    /**
     * Asks a contact.
     *
     * @throws org.springframework.dao.DataAccessException where they are none, or assess the viewer
     */
    public UUID ask(UUID contact, String text) {
        var id = UUID.randomUUID();
        keys.make(id);
        try {
            table.add(id, contact, today(), keys.sealed(id, id, new Said(text, Suggestion.NONE)));
            return id;
        } catch (RuntimeException refused) {
            keys.destroy(id);
            throw refused;
        }
    }

    long count(RequestList list) {
        return table.count(list);
    }

    List<RequestLine> page(RequestList list, Paging paging) {
        var found = table.page(list, paging);
        var names = names(found);
        return found.stream()
                .map(each -> new RequestLine(
                        each.id(),
                        names.getOrDefault(list == RequestList.WRITTEN ? each.contact() : each.writer(), ""),
                        each.writtenOn(),
                        each.open(),
                        each.turn(),
                        each.heard()))
                .toList();
    }

    /** How many wait for a word of the viewer. */
    long waiting() {
        return table.waiting();
    }

    Optional<RequestView> view(UUID id) {
        return table.find(id).map(this::view);
    }

    private RequestView view(SupportRequest request) {
        var reader = Viewer.required().account();
        var names = names(List.of(request));
        List<RequestView.Line> said = new ArrayList<>();
        said.add(line(request, request.id(), request.writer(), request.writtenOn(), request.words(), names));
        table.answers(request.id())
                .forEach(each ->
                        said.add(line(request, each.id(), each.author(), each.writtenOn(), each.words(), names)));
        var mine = request.writer().equals(reader);
        return new RequestView(
                request.id(),
                mine,
                names.getOrDefault(mine ? request.contact() : request.writer(), ""),
                request.open(),
                request.heard(),
                said,
                request.closedOn().map(day -> day.plusDays(keepDays)));
    }

    private RequestView.Line line(
            SupportRequest request, UUID place, UUID author, LocalDate on, byte[] words, Map<UUID, String> names) {
        var said = keys.opened(request.id(), place, words);
        return new RequestView.Line(
                names.getOrDefault(author, ""),
                author.equals(Viewer.required().account()),
                on,
                said.map(Said::text),
                said.map(Said::suggestion).orElse(Suggestion.NONE));
    }

    private Map<UUID, String> names(List<SupportRequest> requests) {
        Set<UUID> both = new java.util.HashSet<>();
        requests.forEach(each -> both.addAll(Set.of(each.writer(), each.contact())));
        return colleagues.findAll(both).values().stream()
                .collect(java.util.stream.Collectors.toMap(Colleague::account, Colleague::name));
    }

    /** Adds words to an open request; whether it is the viewer's and was open. */
    public boolean answer(UUID request, String text, Suggestion suggestion) {
        var open = table.find(request).filter(SupportRequest::open);
        open.ifPresent(found -> {
            var id = UUID.randomUUID();
            var meant = found.contact().equals(Viewer.required().account()) ? suggestion : Suggestion.NONE;
            table.answer(request, id, today(), keys.sealed(request, id, new Said(text, meant)));
        });
        return open.isPresent();
    }

    /** Whether it was open and the viewer's. */
    boolean close(UUID request) {
        return table.close(request, today());
    }

    /** Erases a request that the viewer wrote, with every answer, here and in every backup; whether there was one. */
    boolean withdraw(UUID request) {
        var mine = table.find(request)
                .filter(found -> found.writer().equals(Viewer.required().account()));
        mine.ifPresent(found -> {
            keys.destroy(request);
            table.remove(request);
        });
        return mine.isPresent();
    }

    /** What was closed long enough ago is erased; the key goes first, so that a night that is cut short is gone on with. */
    @Scheduled(cron = "0 10 4 * * *", zone = "Asia/Shanghai")
    void eraseClosed() {
        var day = today().minusDays(keepDays);
        var over = table.closedBy(day);
        for (var request : over) {
            keys.destroy(request);
            table.eraseClosed(request, day);
        }
        if (!over.isEmpty()) {
            trail.record("staff.supportErased", "support", Map.of("requests", "" + over.size()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
