package org.qinghe.oversight.assessment;

/**
 * An assessment in a list.
 *
 * @param path its page
 * @param title what the scheme is called
 * @param span the days that are judged
 * @param state where it stands, in words
 * @param by who computed it and when
 */
public record AssessmentLine(String path, String title, String span, String state, String by) {}
