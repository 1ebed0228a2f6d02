package org.qinghe.care.systems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * What a care system may do.
 *
 * @param id its technical account, with which it also asks for tokens
 * @param responsible the worker of its unit who answers for it
 * @param scopes such as {@code Patient.rs} (read and search) or {@code Appointment.c} (create)
 * @param validUntil the last day
 * @param answered whether that worker still works in the unit; otherwise the grant rests
 * @param secretAt when its secret was made, if one was
 */
public record SystemGrant(
        UUID id,
        UUID unit,
        String name,
        UUID responsible,
        boolean answered,
        Purpose purpose,
        List<String> scopes,
        LocalDate validUntil,
        UUID proposedBy,
        Instant proposedAt,
        Optional<UUID> approvedBy,
        Optional<Instant> secretAt,
        Optional<Instant> endedAt) {

    /** What a system can be granted, by type of resource. */
    public static final List<String> READABLE = List.of(
            "Patient",
            "EpisodeOfCare",
            "Consent",
            "CarePlan",
            "Goal",
            "Appointment",
            "Encounter",
            "QuestionnaireResponse",
            "Observation",
            "ServiceRequest",
            "Communication",
            "Provenance",
            "AuditEvent");

    public static final List<String> CREATABLE = List.of("Appointment", "QuestionnaireResponse", "ServiceRequest");

    /** What it can be for: what a worker cares for somebody for. */
    public static final List<Purpose> PURPOSES =
            List.of(Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP);

    public SystemGrant {
        scopes = List.copyOf(scopes);
    }

    /** How it stands. */
    public enum Standing {
        PROPOSED,
        IN_FORCE,
        RESTS,
        OVER,
        ENDED
    }

    public Standing standing(LocalDate today) {
        if (endedAt.isPresent()) {
            return Standing.ENDED;
        }
        if (today.isAfter(validUntil)) {
            return Standing.OVER;
        }
        if (approvedBy.isEmpty()) {
            return Standing.PROPOSED;
        }
        return answered ? Standing.IN_FORCE : Standing.RESTS;
    }

    public List<String> reads() {
        return types(".rs");
    }

    public List<String> creates() {
        return types(".c");
    }

    private List<String> types(String ending) {
        return scopes.stream()
                .filter(each -> each.endsWith(ending))
                .map(each -> each.substring(0, each.length() - ending.length()))
                .toList();
    }
}
