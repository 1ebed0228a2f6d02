package org.qinghe.notices;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qinghe.units.Addressees;
import org.springframework.stereotype.Component;

/** Puts what was told into the messages that leave, for those who want them, each at its time. */
@Component
class Queueing {

    private final MailServers servers;
    private final Addressees addressees;
    private final Preferences preferences;
    private final Hooks hooks;
    private final Outbox outbox;
    private final Clock clock;

    Queueing(
            MailServers servers,
            Addressees addressees,
            Preferences preferences,
            Hooks hooks,
            Outbox outbox,
            Clock clock) {
        this.servers = servers;
        this.addressees = addressees;
        this.preferences = preferences;
        this.hooks = hooks;
        this.outbox = outbox;
        this.clock = clock;
    }

    void queue(UUID notice, NoticeKind kind, Audience audience) {
        if (servers.named().isPresent()) {
            toPeople(notice, kind, people(audience));
        }
        if (audience instanceof Audience.Those those) {
            toGroups(notice, kind, those.unit());
        }
    }

    private List<UUID> people(Audience audience) {
        return switch (audience) {
            case Audience.One one -> List.of(one.account());
            case Audience.Those those -> addressees.of(those.unit(), those.permission());
        };
    }

    private void toPeople(UUID notice, NoticeKind kind, List<UUID> people) {
        var now = clock.instant();
        for (var preference : preferences.reachable(people)) {
            preference
                    .pace()
                    .sent(preference.rhythm(kind), now, clock.getZone())
                    .ifPresent(slot -> outbox.toPerson(preference.account(), notice, slot, now));
        }
    }

    private void toGroups(UUID notice, NoticeKind kind, UUID unit) {
        var now = clock.instant();
        for (var hook : hooks.toldOf(kind, unit)) {
            Pace.USUAL
                    .sent(hook.rhythm(), now, clock.getZone())
                    .ifPresent(slot -> outbox.toGroup(hook.id(), notice, slot, now));
        }
    }
}
