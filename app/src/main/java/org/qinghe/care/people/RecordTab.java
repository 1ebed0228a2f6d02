package org.qinghe.care.people;

import org.qinghe.safeguards.Purpose;

/**
 * A part of a person's record that has a page of its own; the packages of care offer theirs as {@link RecordTabs}.
 *
 * @param order its place among the tabs
 * @param label the key of its name
 * @param path what follows {@code /care/<person>/}
 * @param purpose what the record is opened for on that page
 */
public record RecordTab(int order, String label, String path, Purpose purpose) {}
