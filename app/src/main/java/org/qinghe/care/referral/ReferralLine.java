package org.qinghe.care.referral;

import java.time.Instant;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/** A referral in a unit's list, with the name by which the person wants to be called. */
public record ReferralLine(
        UUID id,
        UUID person,
        String alias,
        UUID fromUnit,
        Purpose purpose,
        Referral.State state,
        Instant requestedAt) {}
