package org.qinghe.oversight.documents;

/**
 * What one document is about, such as a month.
 *
 * @param id as it stands in a form
 * @param name in words
 */
public record Subject(String id, String name) {}
