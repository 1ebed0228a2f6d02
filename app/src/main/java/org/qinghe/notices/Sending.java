package org.qinghe.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.qinghe.units.Addressees;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, one message at a time. Each is marked as taken, and that is committed, before it goes: of several
 * instances one sends it, and where one is killed meanwhile nobody sends it again by itself.
 */
@Component
class Sending {

    /** How long to wait after each attempt that failed; after the last the message is set aside. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final int MOST_AT_A_TIME = 200;

    private final Outbox outbox;
    private final MailServers servers;
    private final Preferences preferences;
    private final Addressees addressees;
    private final Hooks hooks;
    private final MailChannel mail;
    private final HookChannel chats;
    private final PlainWords wording;
    private final MessageSource messages;
    private final Clock clock;

    Sending(
            Outbox outbox,
            MailServers servers,
            Preferences preferences,
            Addressees addressees,
            Hooks hooks,
            MailChannel mail,
            HookChannel chats,
            PlainWords wording,
            MessageSource messages,
            Clock clock) {
        this.outbox = outbox;
        this.servers = servers;
        this.preferences = preferences;
        this.addressees = addressees;
        this.hooks = hooks;
        this.mail = mail;
        this.chats = chats;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 20_000)
    void send() {
        outbox.giveUpInterrupted(clock.instant());
        for (int sent = 0; sent < MOST_AT_A_TIME; sent++) {
            var taken = outbox.take(clock.instant());
            if (taken.isEmpty()) {
                return;
            }
            note(taken.get(), attempt(taken.get()));
        }
    }

    private Outcome attempt(Delivery delivery) {
        try {
            return delivery.account().isPresent() ? toPerson(delivery) : toGroup(delivery);
        } catch (RuntimeException unforeseen) {
            return new Outcome.Failed(
                    "notices.error.unforeseen", unforeseen.getClass().getSimpleName(), false);
        }
    }

    private Outcome toPerson(Delivery delivery) {
        var reader = addressees.find(delivery.account().orElseThrow());
        var preference = preferences.of(delivery.account().orElseThrow());
        if (reader.isEmpty() || preference.email().isEmpty()) {
            return new Outcome.Dropped();
        }
        var lines = outbox.linesFor(delivery.id(), reader.get());
        if (lines.isEmpty()) {
            return new Outcome.Dropped();
        }
        var now = clock.instant();
        var awake = preference.pace().quiet().after(now, clock.getZone());
        if (awake.isAfter(now)) {
            return new Outcome.Quiet(awake);
        }
        var letter = wording.letter(lines, Language.of(preference.english(), messages));
        return servers.named()
                .map(server -> mail.send(server, preference.email(), letter, delivery.id()))
                .orElseGet(() -> new Outcome.Failed("notices.error.noServer", "", false));
    }

    private Outcome toGroup(Delivery delivery) {
        var hook = hooks.find(delivery.hook().orElseThrow());
        if (hook.isEmpty() || hook.get().paused()) {
            return new Outcome.Dropped();
        }
        var lines = outbox.linesForGroup(delivery.id());
        if (lines.isEmpty()) {
            return new Outcome.Dropped();
        }
        var now = clock.instant();
        var awake = Pace.USUAL.quiet().after(now, clock.getZone());
        return awake.isAfter(now)
                ? new Outcome.Quiet(awake)
                : chats.post(
                        hook.get(), wording.chat(lines, Language.of(hook.get().english(), messages)));
    }

    private void note(Delivery delivery, Outcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case Outcome.Sent() -> outbox.finish(delivery.id(), Delivery.State.SENT, "", "", now);
            case Outcome.Dropped() -> outbox.finish(delivery.id(), Delivery.State.DROPPED, "", "", now);
            case Outcome.Quiet(var until) -> outbox.postpone(delivery.id(), until, now);
            case Outcome.Failed failed
            when failed.forGood() || delivery.attempts() > PAUSES.size() ->
                outbox.finish(delivery.id(), Delivery.State.FAILED, failed.error(), failed.detail(), now);
            case Outcome.Failed failed ->
                outbox.tryAgain(delivery.id(), now.plus(PAUSES.get(delivery.attempts() - 1)), failed, now);
        }
    }
}
