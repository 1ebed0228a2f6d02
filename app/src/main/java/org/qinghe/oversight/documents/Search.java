package org.qinghe.oversight.documents;

/**
 * What is looked for among issued documents.
 *
 * @param kind a kind's name, or empty text
 * @param words of the title or the number
 */
public record Search(String kind, String words) {}
