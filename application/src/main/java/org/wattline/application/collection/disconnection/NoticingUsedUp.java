package org.wattline.application.collection.disconnection;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.collection.prepaid.UsedUp;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;

/** Gives notice to those whose money has been used up; proof, approval by a person and the cut follow as for everybody. */
public final class NoticingUsedUp implements UsedUp {
    private static final String WHO = "prepaid-control";

    private final DisconnectingAccounts disconnecting;
    private final Disconnections disconnections;
    private final DisconnectionPolicies policies;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    public NoticingUsedUp(
            DisconnectingAccounts disconnecting,
            Disconnections disconnections,
            DisconnectionPolicies policies,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.disconnecting = disconnecting;
        this.disconnections = disconnections;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The notice is the system's, whoever started the run, so that anybody who may approve of cuts may approve of this one. */
    @Override
    public Optional<Refusal> follow(Caller who, AccountNo account, int days) {
        if (disconnections.standing(account).isPresent()) return Optional.empty();
        Instant now = clock.now();
        Optional<Instant> cutAt = policies.inForce(Zone.day(now)).firstCut(now, days, calendars.published());
        if (cutAt.isEmpty()) return Optional.of(DisconnectionRefusal.NOT_AT_THIS_TIME);
        Outcome<Disconnection> noticed =
                disconnecting.handle(Caller.system(WHO), new DisconnectingAccounts.Notice(account, cutAt.get()));
        return noticed instanceof Outcome.Refused<Disconnection>(Refusal why) ? Optional.of(why) : Optional.empty();
    }
}
