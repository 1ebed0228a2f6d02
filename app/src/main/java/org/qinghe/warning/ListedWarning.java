package org.qinghe.warning;

/**
 * A warning in a list.
 *
 * @param warning what was raised
 * @param goingOn whether the rise reaches into the newest figures of its watch
 */
public record ListedWarning(Warning warning, boolean goingOn) {}
