package org.wattline.domain.billing.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * The proof that each day of every metering point of a unit is billed once or has a reason (计费完整性证明). It is made account by account; what
 * was looked at is not looked at again when it goes on after a crash.
 *
 * @param due days from it on need not be billed yet
 * @param through the last account that was looked at
 */
public record BillingProof(
        BillingProofId id,
        UnitPath unit,
        Span days,
        LocalDate due,
        String requestedBy,
        Instant requestedAt,
        CoverageTally tally,
        Optional<AccountNo> through,
        Optional<Instant> endedAt,
        Version version)
        implements Versioned<BillingProof> {
    public BillingProof {
        if (days.to().isEmpty()) throw new IllegalArgumentException("a proof is of days that end");
    }

    public static BillingProof begun(
            BillingProofId id, UnitPath unit, Span days, LocalDate due, String by, Instant now) {
        return new BillingProof(
                id, unit, days, due, by, now, CoverageTally.NOTHING, Optional.empty(), Optional.empty(), Version.NEW);
    }

    /** Has looked at accounts up to one. */
    public BillingProof further(CoverageTally counted, AccountNo upTo) {
        return new BillingProof(
                id, unit, days, due, requestedBy, requestedAt, counted, Optional.of(upTo), endedAt, version);
    }

    /** All accounts were looked at. */
    public BillingProof ended(Instant now) {
        return new BillingProof(
                id, unit, days, due, requestedBy, requestedAt, tally, through, Optional.of(now), version);
    }

    @Override
    public BillingProof at(Version next) {
        return new BillingProof(id, unit, days, due, requestedBy, requestedAt, tally, through, endedAt, next);
    }
}
