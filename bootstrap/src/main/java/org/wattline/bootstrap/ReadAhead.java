package org.wattline.bootstrap;

import com.google.inject.Injector;
import java.util.List;
import org.wattline.application.workflow.definition.ShippedVersions;

/** What is read from the product's own files: made while the database starts, because it needs none. */
final class ReadAhead {
    private static final List<Class<?>> PARTS = List.of(ShippedVersions.class);

    private ReadAhead() {}

    static void all(Injector injector) {
        PARTS.forEach(injector::getInstance);
    }
}
