package org.qinghe.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The report forms, who fills them in, and how complete and timely what they report is. */
public interface ReportForms {

    Optional<ReportForm> find(UUID id);

    Optional<ReportForm> find(String code);

    /** Every form in code order; some dozens at most. */
    List<ReportForm> all();

    /**
     * Adds the form or, where its code is known, updates it; the id of a known code stays.
     *
     * @throws IllegalArgumentException where an indicator is unknown, a rate or of another frequency, or where the
     *     known form has another frequency
     */
    ReportForm save(ReportForm form);

    /** Lets a unit report for these areas from that day on, instead of what it reported on this form before. */
    void assign(UUID form, UUID unit, Collection<String> areas, LocalDate starts);

    /** Expects no more reports of this unit on this form; what it reported stays. */
    void dismiss(UUID form, UUID unit);

    /** Who reports on a form. */
    List<ReportAssignment> assignments(UUID form);

    /** What a unit reports. */
    List<ReportAssignment> assignmentsOf(UUID unit);

    /**
     * Every report expected for a period that ends between the two days, by form, unit and period.
     *
     * @param units the ids of the units asked about; every unit where empty
     */
    List<ReportStanding> standings(LocalDate from, LocalDate to, Collection<UUID> units);

    /**
     * Notes that reports were received in another way, when each was; their values came by {@link FigureIntake}.
     *
     * @param state whether the office has accepted them or has yet to look
     */
    void received(UUID form, UUID unit, Map<Period, Instant> received, ReportState state);
}
