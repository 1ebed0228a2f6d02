package org.qinghe.care.erasure;

import java.time.LocalDate;
import java.util.Optional;
import org.qinghe.safeguards.DataCategory;

/**
 * What is over its time, as counts and days.
 *
 * @param category which category of records, or nothing where whole records are
 * @param records in how many records
 * @param entries how many entries, episodes, appointments and referrals there are of it
 * @param firstClosing when the first of the records was closed
 * @param lastClosing when the last of them was
 */
public record OverTime(
        Optional<DataCategory> category, long records, long entries, LocalDate firstClosing, LocalDate lastClosing) {}
