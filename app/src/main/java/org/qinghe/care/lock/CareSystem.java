package org.qinghe.care.lock;

import java.util.Set;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/** A care system that showed a token: what it may ask while its grant lasts. Only {@link SystemTokens} makes one. */
public final class CareSystem {

    private final UUID account;
    private final UUID unit;
    private final String name;
    private final Purpose purpose;
    private final Set<String> scopes;

    CareSystem(UUID account, UUID unit, String name, Purpose purpose, Set<String> scopes) {
        this.account = account;
        this.unit = unit;
        this.name = name;
        this.purpose = purpose;
        this.scopes = Set.copyOf(scopes);
    }

    /** Its technical account. */
    public UUID account() {
        return account;
    }

    /** The unit it works for. */
    public UUID unit() {
        return unit;
    }

    public String name() {
        return name;
    }

    /** The one purpose of its grant. */
    public Purpose purpose() {
        return purpose;
    }

    /** Whether its token covers that, such as {@code Patient.rs} or {@code Appointment.c}. */
    public boolean covers(String scope) {
        return scopes.contains(scope);
    }
}
