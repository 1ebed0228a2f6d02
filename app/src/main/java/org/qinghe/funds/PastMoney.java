package org.qinghe.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Carries over money from before: the same steps by the same rules as on the pages, by whoever is signed in. Amounts are in
 * yuan. The audit trail says when it was carried over.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastMoney {

    /** Enters a source; returns its id. */
    UUID source(int year, String nameZh, String nameEn, String purpose, BigDecimal amount);

    /** Opens a line; returns its id. */
    UUID line(UUID source, UUID unit, Use use, String title, BigDecimal amount);

    void commit(UUID line, LocalDate on, String contract, String supplier, String purpose, BigDecimal amount);

    void pay(UUID line, LocalDate on, String voucher, String supplier, String purpose, BigDecimal amount);

    void close(int year);

    /**
     * Proposes to divide a part of a source among the townships: 60 per cent by residents, 40 by remoteness, and no less than
     * 1,000 yuan for each; returns its id.
     */
    UUID divide(UUID source, Use use, String title, BigDecimal pool, String reason);

    /** Decides what somebody else proposed. */
    void decide(UUID allocation);

    /** How far an area is from the county seat by road, and who says so. */
    void distance(String area, BigDecimal kilometres, String origin);
}
