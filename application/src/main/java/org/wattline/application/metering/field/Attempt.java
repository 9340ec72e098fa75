package org.wattline.application.metering.field;

import java.util.Map;
import java.util.Optional;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;

/** What one try of an order came to. */
sealed interface Attempt {
    /** The meter did it. @param findings what it showed, for people @param shown registers that want taking in */
    record Did(Map<String, String> findings, Optional<Map<Register, RegisterValue>> shown) implements Attempt {}

    /** The meter will not. */
    record Refused(String why) implements Attempt {}

    /** It may go better another time. @param unknown whether the order may have reached the meter */
    record Again(String fault, boolean unknown) implements Attempt {}

    static Attempt did(String what, Object value) {
        return new Did(Map.of(what, value.toString()), Optional.empty());
    }
}
