package org.wattline.domain.metering.exception;

import java.util.UUID;

/** Identity of an edit. */
public record ReadingEditId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
