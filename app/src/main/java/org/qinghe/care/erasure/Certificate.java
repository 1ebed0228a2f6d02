package org.qinghe.care.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.DataCategory;

/**
 * That a record, or one category of it, was erased.
 *
 * @param number its number
 * @param reference made by chance; whoever was erased may hold it
 * @param whole whether the whole record was; otherwise one category, and the rest of it stayed
 * @param categories which kinds of data were erased, as the register names them
 * @param rows how many rows of the database were deleted
 */
public record Certificate(
        long number,
        String reference,
        Basis basis,
        boolean whole,
        List<DataCategory> categories,
        LocalDate proposedOn,
        LocalDate approvedOn,
        LocalDate erasedOn,
        Optional<UUID> proposedBy,
        UUID approvedBy,
        long rows) {

    public Certificate {
        categories = List.copyOf(categories);
    }
}
