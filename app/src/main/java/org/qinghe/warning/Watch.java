package org.qinghe.warning;

import java.util.Map;
import java.util.UUID;

/**
 * An indicator, the areas and the detector that looks at it.
 *
 * @param id its id
 * @param indicator what is looked at
 * @param root the area in which is looked; empty for every area that has figures
 * @param level the level of the areas looked at one by one; empty for all with figures
 * @param pooled whether the areas' sum is looked at as well
 * @param method the detector's name
 * @param parameters the detector's settings
 * @param paused whether it rests
 */
public record Watch(
        UUID id,
        UUID indicator,
        String root,
        String level,
        boolean pooled,
        String method,
        Map<String, String> parameters,
        boolean paused) {}
