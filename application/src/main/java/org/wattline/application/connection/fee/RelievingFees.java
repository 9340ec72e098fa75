package org.wattline.application.connection.fee;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.fee.FeeBooked;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeePolicy;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.quantity.Money;

/** Asks that fees be waived or paid in parts, and decides on it (减免、分期的申请与审批). */
public final class RelievingFees {
    private final UnitOfWork work;
    private final FeeCharges charges;
    private final FeeBooks books;
    private final FeePolicies policies;
    private final BusinessClock clock;

    public RelievingFees(
            UnitOfWork work, FeeCharges charges, FeeBooks books, FeePolicies policies, BusinessClock clock) {
        this.work = work;
        this.charges = charges;
        this.books = books;
        this.policies = policies;
        this.clock = clock;
    }

    public Outcome<FeeCharge> handle(Caller who, AskWaiver command) {
        return change(
                Act.of(who, "connection.ask-fee-waiver").because(command.reason),
                command.on,
                held -> held.askWaiver(command.amount, command.reason, command.legalBasis, who.login(), clock.now()));
    }

    public Outcome<FeeCharge> handle(Caller who, AskParts command) {
        return change(
                Act.of(who, "connection.ask-fee-instalments").because(command.reason),
                command.on,
                held -> held.askParts(
                        command.parts, command.reason, command.legalBasis, policy(held), who.login(), clock.now()));
    }

    public Outcome<FeeCharge> handle(Caller who, Approve command) {
        return change(
                Act.of(who, "connection.approve-fee-relief"),
                command.on,
                held -> held.approve(policy(held), who.unit().level(), who.login(), clock.now()));
    }

    public Outcome<FeeCharge> handle(Caller who, Reject command) {
        return change(
                Act.of(who, "connection.reject-fee-relief").because(command.why),
                command.on,
                held -> held.reject(command.why, who.login(), clock.now()));
    }

    private FeePolicy policy(FeeCharge held) {
        return policies.of(held.notice().item(), held.notice().issuedOn());
    }

    private Outcome<FeeCharge> change(Act act, On on, Function<FeeCharge, Outcome<FeeBooked>> decision) {
        return work.perform(act, () -> {
            Optional<FeeCharge> held = charges.find(on.fee);
            if (held.isEmpty()) return Outcome.refused(FeeChargeRefusal.UNKNOWN);
            return decision.apply(held.get().at(on.seen)).map(books::book);
        });
    }

    /** A fee at the version on which something was decided about it. */
    public record On(FeeNo fee, Version seen) {}

    /** So much is to be waived. */
    public record AskWaiver(On on, Money amount, String reason, String legalBasis) {}

    /** What is open is to be paid in parts. */
    public record AskParts(On on, List<Instalment> parts, String reason, String legalBasis) {
        public AskParts {
            parts = List.copyOf(parts);
        }
    }

    public record Approve(On on) {}

    public record Reject(On on, String why) {}
}
