package org.qinghe.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** What somebody wrote: the build adds classes that say how the beans are made, and those know every module. */
public final class Written {

    /** In the name of every class that the build adds, as in {@code Qinghe__BeanDefinitions}. */
    public static final String ADDED = "__";

    /** The classes of Qinghe without tests, read once for all tests that look at them from here. */
    public static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains(ADDED))
            .importPackages("org.qinghe");

    private Written() {}
}
