package org.qinghe.warning;

import java.util.UUID;

/**
 * A watch saw something out of the ordinary that was not known before. Published with the run, after its commit.
 *
 * @param warning the warning's id
 * @param indicator what was counted
 * @param area the area's code; empty for the sum of areas that have no common parent
 */
public record WarningRaised(UUID warning, UUID indicator, String area) {}
