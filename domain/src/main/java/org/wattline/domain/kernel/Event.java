package org.wattline.domain.kernel;

import java.util.Map;

/**
 * A fact that happened and that others may build on. Facts are named strings, so that every technology carries them alike;
 * they hold ids and figures and never personal data.
 */
public interface Event {
    /** Capability and fact in kebab case: {@code billing.bill-issued}. */
    String type();

    /** The number or id of the thing it happened to. */
    String subject();

    /** What happened, by name; decimals and dates in their ISO spelling. */
    Map<String, String> facts();

    /** Version of the fact's shape; facts are only ever added within a version. */
    default int shape() {
        return 1;
    }
}
