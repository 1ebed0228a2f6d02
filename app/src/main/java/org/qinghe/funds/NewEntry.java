package org.qinghe.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to book on a line.
 *
 * @param kind what it is
 * @param amount in yuan; less than nothing where it takes another entry back, or lowers a budget
 * @param on the day of the voucher, in the line's year
 * @param voucher the voucher's number; empty text where there is none
 * @param payee who is paid; nobody where it is a budget
 * @param purpose what for, or why it is taken back
 * @param reference where the document lies, or empty text
 * @param settles the commitment it pays for
 * @param corrects the entry it takes back
 */
public record NewEntry(
        Kind kind,
        BigDecimal amount,
        LocalDate on,
        String voucher,
        Optional<Payee> payee,
        String purpose,
        String reference,
        Optional<UUID> settles,
        Optional<UUID> corrects) {

    /** What can be booked. */
    public enum Kind {
        BUDGET,
        COMMITMENT,
        SPENDING;

        public String message() {
            return "funds.kind." + name();
        }
    }

    /** Who is paid: a member unit or another organisation, never a natural person. */
    public sealed interface Payee {

        /** A member unit, by id. */
        record OfUnit(UUID unit) implements Payee {}

        /** Another organisation, by name. */
        record Supplier(String name) implements Payee {}
    }

    static NewEntry budget(BigDecimal amount, LocalDate on, String purpose, String reference) {
        return new NewEntry(
                Kind.BUDGET, amount, on, "", Optional.empty(), purpose, reference, Optional.empty(), Optional.empty());
    }
}
