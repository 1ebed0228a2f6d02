package org.qinghe.work;

import java.util.UUID;

/**
 * What came of starting a response.
 *
 * @param response the response under way
 * @param byOthers whether somebody else had begun it for the same origin already, so that nothing was started now
 */
public record Begun(UUID response, boolean byOthers) {}
