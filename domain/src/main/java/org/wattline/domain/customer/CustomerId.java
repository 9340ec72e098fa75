package org.wattline.domain.customer;

import java.util.UUID;

/** Identity of a customer (用电客户). */
public record CustomerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
