package org.wattline.application.payment.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyRefusal;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.payment.reconciliation.StatementSettled;
import org.wattline.domain.quantity.Money;

/** Enters what agencies put down as security, gives it back, and takes a day's money out of it (代收点备付金缴存、退还、扣划). */
public final class KeepingAgencyDeposits {
    private final UnitOfWork work;
    private final Agencies agencies;
    private final ChannelStatements statements;
    private final Ledger ledger;
    private final Outbox outbox;
    private final BusinessClock clock;

    public KeepingAgencyDeposits(
            UnitOfWork work,
            Agencies agencies,
            ChannelStatements statements,
            Ledger ledger,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.agencies = agencies;
        this.statements = statements;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Agency> handle(Caller who, PayIn command) {
        return held(
                Act.of(who, "payment.pay-agency-deposit-in"),
                command.on,
                agency -> agency.payIn(command.amount, command.bankReference, clock.now())
                        .map(this::booked));
    }

    public Outcome<Agency> handle(Caller who, PayOut command) {
        return held(
                Act.of(who, "payment.pay-agency-deposit-out"),
                command.on,
                agency -> agency.payOut(command.amount, command.bankReference, clock.now())
                        .map(this::booked));
    }

    /** The float is free again in the reaction to that, as after any settlement. */
    public Outcome<Agency> handle(Caller who, SettleDay command) {
        return held(Act.of(who, "payment.settle-statement"), command.on, agency -> {
            StatementId id = StatementId.of(agency.code(), command.day);
            Optional<ChannelStatement> statement = statements.find(id);
            if (statement.isEmpty()) return Outcome.refused(StatementRefusal.UNKNOWN_STATEMENT);
            return statement
                    .get()
                    .drawn(agency, who.login(), clock.now())
                    .then(settlement -> agency.draw(settlement.statement().net())
                            .map(change -> {
                                outbox.publish(new StatementSettled(
                                        id, settlement.statement().gross()));
                                ledger.append(settlement.entry().map(List::of).orElse(List.of()));
                                if (!statements
                                        .save(settlement.statement())
                                        .id()
                                        .equals(id))
                                    throw new IllegalStateException("another statement was stored than " + id);
                                return stored(change);
                            }));
        });
    }

    private Agency booked(Agency.DepositMoved moved) {
        ledger.append(List.of(moved.entry()));
        return stored(moved.change());
    }

    private Agency stored(Change<Agency> change) {
        outbox.publish(change.facts());
        return agencies.save(change.state());
    }

    private Outcome<Agency> held(Act act, KeepingAgencies.On on, Function<Agency, Outcome<Agency>> decision) {
        return work.perform(
                act,
                () -> agencies.hold(on.code())
                        .map(agency -> decision.apply(agency.at(on.seen())))
                        .orElseGet(() -> Outcome.refused(AgencyRefusal.UNKNOWN_AGENCY)));
    }

    /** Security came to the bank. @param bankReference by which the bank knows the transfer; it counts once */
    public record PayIn(KeepingAgencies.On on, Money amount, String bankReference) {}

    /** Security goes back. */
    public record PayOut(KeepingAgencies.On on, Money amount, String bankReference) {}

    /** The money of a day, as its statement has it, is taken out of what the agency put down. */
    public record SettleDay(KeepingAgencies.On on, LocalDate day) {}
}
