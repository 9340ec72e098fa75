package org.wattline.application.connection.fee;

import java.util.List;
import org.wattline.application.payment.Ledger;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.fee.FeeBooked;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.kernel.Version;

/** Fees and the ledger that explains them, always written together. */
public final class FeeBooks {
    private final FeeCharges charges;
    private final Ledger ledger;
    private final Outbox outbox;

    public FeeBooks(FeeCharges charges, Ledger ledger, Outbox outbox) {
        this.charges = charges;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Stores what a decision brought about. */
    FeeCharge book(FeeBooked booked) {
        FeeCharge next = booked.change().state();
        FeeCharge stored = next.version().equals(Version.NEW) ? charges.add(next) : charges.save(next);
        if (!booked.entries().isEmpty()) ledger.append(List.copyOf(booked.entries()));
        outbox.publish(booked.change().facts());
        return stored;
    }
}
