package org.wattline.domain.metering.exception;

import java.util.UUID;

/** Identity of an exception. */
public record VeeExceptionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
