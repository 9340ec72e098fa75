package org.wattline.application.payment.agency;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.agency.AgencyRefusal;
import org.wattline.domain.quantity.Money;

/** Registers agencies, agrees on their float, suspends them (代收点管理). */
public final class KeepingAgencies {
    private final UnitOfWork work;
    private final Agencies agencies;
    private final Outbox outbox;

    public KeepingAgencies(UnitOfWork work, Agencies agencies, Outbox outbox) {
        this.work = work;
        this.agencies = agencies;
        this.outbox = outbox;
    }

    public Outcome<Agency> handle(Caller who, Register command) {
        return work.perform(Act.of(who, "payment.register-agency"), () -> {
            if (agencies.find(command.code).isPresent()
                    || agencies.of(command.login).isPresent()) return Outcome.refused(AgencyRefusal.AGENCY_EXISTS);
            return Agency.registered(
                            command.code, command.name, command.unit, command.login, command.limit, command.warnBelow)
                    .map(change -> {
                        outbox.publish(change.facts());
                        return agencies.add(change.state());
                    });
        });
    }

    public Outcome<Agency> handle(Caller who, ChangeTerms command) {
        return change(
                Act.of(who, "payment.change-agency-terms"),
                command.on,
                agency -> agency.onTerms(command.limit, command.warnBelow));
    }

    public Outcome<Agency> handle(Caller who, Suspend command) {
        return change(Act.of(who, "payment.suspend-agency").because(command.why), command.on, Agency::suspend);
    }

    public Outcome<Agency> handle(Caller who, Resume command) {
        return change(Act.of(who, "payment.resume-agency").because(command.why), command.on, Agency::resume);
    }

    private Outcome<Agency> change(Act act, On on, Function<Agency, Outcome<Change<Agency>>> decision) {
        return work.perform(act, () -> {
            Optional<Agency> held = agencies.hold(on.code);
            if (held.isEmpty()) return Outcome.refused(AgencyRefusal.UNKNOWN_AGENCY);
            return decision.apply(held.get().at(on.seen)).map(change -> {
                outbox.publish(change.facts());
                return agencies.save(change.state());
            });
        });
    }

    /** An agency begins to take money. @param login the login under which it calls; an account of staff with the position of an agency */
    public record Register(AgencyCode code, String name, UnitPath unit, String login, Money limit, Money warnBelow) {}

    /** Which one, as it was seen. */
    public record On(AgencyCode code, Version seen) {}

    /** It may hold more or less. */
    public record ChangeTerms(On on, Money limit, Money warnBelow) {}

    /** It takes nothing for the time being. */
    public record Suspend(On on, String why) {}

    /** It takes money again. */
    public record Resume(On on, String why) {}
}
