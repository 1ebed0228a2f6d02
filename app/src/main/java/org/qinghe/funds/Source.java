package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.UUID;
import org.qinghe.web.Words;

/**
 * Money somebody gave for a year.
 *
 * @param id its id
 * @param year the year it is for
 * @param nameZh its Chinese name
 * @param nameEn its English name, or empty text
 * @param purpose what the giver bound it to
 * @param amount how much, in yuan
 */
public record Source(UUID id, int year, String nameZh, String nameEn, String purpose, BigDecimal amount) {

    public String name(Words words) {
        return words.name(nameZh, nameEn);
    }
}
