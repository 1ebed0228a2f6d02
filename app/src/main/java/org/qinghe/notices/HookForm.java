package org.qinghe.notices;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;

/**
 * A group chat as it was filled in.
 *
 * @param name what the county calls it
 * @param service the name of whose chat it is
 * @param unit the unit's id as text
 * @param destination a new address with its token, or empty text to leave the one that is kept
 * @param secret a new secret to sign with, or empty text to leave the one that is kept
 * @param kinds the codes of the sorts it is told
 * @param english "true" for English
 * @param rhythm the name of the rhythm
 * @param paused "true" where it is told nothing for now
 */
public record HookForm(
        String name,
        String service,
        String unit,
        String destination,
        String secret,
        Set<String> kinds,
        String english,
        String rhythm,
        String paused) {

    private static final int LONGEST_NAME = 60;

    public HookForm {
        name = name.strip();
        destination = destination.strip();
        secret = secret.strip();
        kinds = Set.copyOf(kinds);
    }

    static HookForm empty(Set<String> kinds) {
        return new HookForm("", Hook.Service.WECOM.name(), "", "", "", kinds, "false", Rhythm.AT_ONCE.name(), "false");
    }

    /** What may be shown: neither the address with its token nor the secret is. */
    static HookForm of(Hook hook) {
        return new HookForm(
                hook.name(),
                hook.service().name(),
                hook.unit().toString(),
                "",
                "",
                hook.kinds(),
                String.valueOf(hook.english()),
                hook.rhythm().name(),
                String.valueOf(hook.paused()));
    }

    FieldErrors errors(Optional<Hook> before, HookRules rules, List<Unit> offered) {
        var errors = FieldErrors.none();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors = errors.with("name", "notices.hook.name.wrong");
        }
        if (knownService().isEmpty()) {
            errors = errors.with("service", "notices.hook.service.wrong");
        }
        if (offered.stream().noneMatch(each -> each.id().toString().equals(unit))) {
            errors = errors.with("unit", "notices.hook.unit.wrong");
        }
        if (destination.isEmpty() && before.isEmpty()) {
            errors = errors.with("destination", "notices.hook.destination.missing");
        }
        if (!destination.isEmpty() && rules.allowed(destination).isEmpty()) {
            errors = errors.with("destination", "notices.hook.destination.wrong", String.join(", ", rules.hosts()));
        }
        boolean secretKept = before.map(Hook::signed).orElse(false);
        if (service.equals(Hook.Service.DINGTALK.name()) && secret.isEmpty() && !secretKept) {
            errors = errors.with("secret", "notices.hook.secret.missing");
        }
        if (!rhythm.equals(Rhythm.AT_ONCE.name()) && !rhythm.equals(Rhythm.DAILY.name())) {
            errors = errors.with("rhythm", "notices.hook.rhythm.wrong");
        }
        return kinds.isEmpty() ? errors.with("kinds", "notices.hook.kinds.none") : errors;
    }

    /** The group with what was typed sealed, and what was not typed as it was; to be asked only where there are no errors. */
    Hook hook(UUID id, Optional<Hook> before, SealedSecrets secrets, HookRules rules) {
        var place = "hook/" + id;
        var typed = rules.allowed(destination);
        var chosen = knownService().orElseThrow();
        return new Hook(
                id,
                name,
                chosen,
                TypedId.of(unit).orElseThrow(),
                typed.map(URI::getHost).or(() -> before.map(Hook::host)).orElseThrow(),
                typed.map(uri -> SealedText.of(secrets.seal(uri.toString(), place)))
                        .or(() -> before.map(Hook::destination))
                        .orElseThrow(),
                chosen == Hook.Service.DINGTALK ? signing(place, before, secrets) : SealedText.NONE,
                kinds,
                english.equals("true"),
                Rhythm.valueOf(rhythm),
                paused.equals("true"));
    }

    private SealedText signing(String place, Optional<Hook> before, SealedSecrets secrets) {
        return secret.isEmpty()
                ? before.map(Hook::secret).orElse(SealedText.NONE)
                : SealedText.of(secrets.seal(secret, place));
    }

    private Optional<Hook.Service> knownService() {
        return Arrays.stream(Hook.Service.values())
                .filter(each -> each.name().equals(service))
                .findFirst();
    }
}
