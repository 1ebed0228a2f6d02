package org.qinghe.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Only classes that somebody wrote: the build adds others, which say how the beans are made, and those know every module. */
public final class Written implements ImportOption {

    /** In the name of every class that the build adds, as in {@code Qinghe__BeanDefinitions}. */
    public static final String ADDED = "__";

    @Override
    public boolean includes(Location location) {
        return !location.contains(ADDED);
    }
}
