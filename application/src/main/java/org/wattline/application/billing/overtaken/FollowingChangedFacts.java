package org.wattline.application.billing.overtaken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillReversed;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Zone;

/**
 * Tries bills again as soon as a household is declared otherwise, or a meter or ratio told, for days that they have; what waits for a bill is over once
 * it is reversed.
 */
public final class FollowingChangedFacts implements Subscriber {
    private static final String HOUSEHOLD = "customer.household-declared";
    private static final String INSTALLATION = "metering.meter-installed";

    private final OvertakenBills overtaken;
    private final TryingAgain trying;

    public FollowingChangedFacts(OvertakenBills overtaken, TryingAgain trying) {
        this.overtaken = overtaken;
        this.trying = trying;
    }

    @Override
    public String name() {
        return "billing.following-changed-facts";
    }

    @Override
    public Set<String> types() {
        return Set.of(HOUSEHOLD, INSTALLATION, BillReversed.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        switch (event.type()) {
            case HOUSEHOLD -> tried(event, LocalDate.parse(event.fact("from")), OvertakenCause.HOUSEHOLD);
            case INSTALLATION -> tried(event, Zone.day(Instant.parse(event.fact("at"))), OvertakenCause.INSTALLATION);
            default ->
                overtaken.find(new BillNo(event.fact("bill"))).ifPresent(found -> overtaken.save(found.cancelled()));
        }
    }

    private void tried(EventFeed.Recorded event, LocalDate from, OvertakenCause cause) {
        List<SuspectBill> suspects = overtaken.of(new AccountNo(event.fact("account")), from);
        if (!suspects.isEmpty()) trying.handle(suspects, cause);
    }
}
