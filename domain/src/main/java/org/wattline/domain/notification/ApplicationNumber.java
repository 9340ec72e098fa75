package org.wattline.domain.notification;

import java.util.Map;
import java.util.Optional;

/** The number of an application (申请编号), as those give it that a message is about. */
public record ApplicationNumber(String value) {
    private static final String DIGITS = "4[0-9]{12}";

    /** @throws IllegalArgumentException unless it is 13 digits, the first of them 4 */
    public ApplicationNumber {
        if (!value.matches(DIGITS))
            throw new IllegalArgumentException("an application's number is 4 and 12 digits more");
    }

    /** The one that an event's facts name: as {@code application}, or as the {@code instance} of its case; other cases have none. */
    public static Optional<ApplicationNumber> in(Map<String, String> facts) {
        return Optional.ofNullable(facts.getOrDefault("application", facts.get("instance")))
                .filter(number -> number.matches(DIGITS))
                .map(ApplicationNumber::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
