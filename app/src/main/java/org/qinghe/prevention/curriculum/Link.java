package org.qinghe.prevention.curriculum;

/**
 * Material elsewhere.
 *
 * @param label what it is, or its address
 * @param target an address beginning with {@code https://} or {@code http://}
 */
public record Link(String label, String target) {}
