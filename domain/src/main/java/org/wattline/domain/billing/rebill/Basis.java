package org.wattline.domain.billing.rebill;

import java.time.Instant;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.kernel.Outcome;

/** All that a bill is made from: what an account used, and the prices of its days. */
public record Basis(Supply supply, PublishedPrices prices) {
    public Outcome<Calculation> made(Instant at) {
        return Calculation.of(supply, prices, at);
    }

    Basis with(Supply other) {
        return new Basis(other, prices);
    }
}
