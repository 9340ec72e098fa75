package org.wattline.adapter.postgres.billing;

import java.time.Instant;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.kernel.Version;

/** A row of {@code rebilling}. */
public record RebillingRow(
        UUID id,
        String unitPath,
        String reason,
        int bills,
        String requestedBy,
        Instant requestedAt,
        String state,
        long version) {
    Rebilling rebilling() {
        return new Rebilling(
                new RebillingId(id),
                new UnitPath(unitPath),
                reason,
                bills,
                requestedBy,
                requestedAt,
                Rebilling.Stage.valueOf(state),
                new Version(version));
    }
}
