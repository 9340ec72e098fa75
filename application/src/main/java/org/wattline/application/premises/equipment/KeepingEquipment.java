package org.wattline.application.premises.equipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.EquipmentRefusal;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.point.TransformerLoss;
import org.wattline.domain.rating.point.TransformerTable;
import org.wattline.domain.tariff.EquipmentState;

/** Keeps the customer file of transformers and high-voltage motors: connected, suspended, on standby, reduced, replaced, gone. */
public final class KeepingEquipment {
    private final UnitOfWork work;
    private final EquipmentRegister register;
    private final Accounts accounts;
    private final LossTables tables;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    public KeepingEquipment(
            UnitOfWork work,
            EquipmentRegister register,
            Accounts accounts,
            LossTables tables,
            Outbox outbox,
            BusinessClock clock,
            Ids ids) {
        this.work = work;
        this.register = register;
        this.accounts = accounts;
        this.tables = tables;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Equipment comes.
     *
     * @param what its losses apart
     * @param follows the piece of another account that it was until then
     */
    public record Connect(
            AccountNo account,
            Particulars what,
            LossesTold losses,
            Optional<EquipmentId> follows,
            EquipmentState state,
            LocalDate from) {
        /** That was nobody's before. */
        public Connect(AccountNo account, Particulars what, LossesTold losses, EquipmentState state, LocalDate from) {
            this(account, what, losses, Optional.empty(), state, from);
        }
    }

    /** @param held the version on which this was decided */
    public record ChangeState(EquipmentId id, Version held, EquipmentState state, LocalDate from) {}

    /** @param on the first day without it */
    public record Disconnect(EquipmentId id, Version held, LocalDate on) {}

    /** @param what its losses apart */
    public record Describe(EquipmentId id, Version held, Particulars what, LossesTold losses) {}

    public Outcome<SupplyEquipment> handle(Caller who, Connect command) {
        return work.perform(Act.of(who, "premises.connect-equipment"), () -> {
            Optional<Account> account = accounts.find(command.account);
            if (account.isEmpty()) return Outcome.refused(EquipmentRefusal.NO_SUCH_ACCOUNT);
            boolean taken = register.ofAccounts(List.of(command.account)).stream()
                    .anyMatch(each -> each.particulars().name().equals(command.what.name()));
            if (taken) return Outcome.refused(EquipmentRefusal.NAME_TAKEN);
            return told(command.what, command.losses, command.from).map(what -> {
                Change<SupplyEquipment> change = SupplyEquipment.handedOver(
                        new EquipmentId(ids.next()),
                        command.account,
                        account.get().customer(),
                        account.get().unit(),
                        what,
                        command.follows,
                        command.state,
                        command.from,
                        clock.now());
                SupplyEquipment stored = register.add(change.state());
                outbox.publish(change.facts());
                return stored;
            });
        });
    }

    public Outcome<SupplyEquipment> handle(Caller who, ChangeState command) {
        return change(
                who,
                "premises.change-equipment-state",
                command.id,
                command.held,
                held -> held.changing(command.state, command.from, clock.now()));
    }

    public Outcome<SupplyEquipment> handle(Caller who, Disconnect command) {
        return change(
                who, "premises.disconnect-equipment", command.id, command.held, held -> held.disconnecting(command.on));
    }

    public Outcome<SupplyEquipment> handle(Caller who, Describe command) {
        return change(
                who,
                "premises.describe-equipment",
                command.id,
                command.held,
                held -> told(
                                command.what,
                                command.losses,
                                held.phases().getFirst().during().from())
                        .then(held::describing));
    }

    private Outcome<SupplyEquipment> change(
            Caller who,
            String act,
            EquipmentId id,
            Version seen,
            Function<SupplyEquipment, Outcome<Change<SupplyEquipment>>> decision) {
        return work.perform(Act.of(who, act), () -> {
            Optional<SupplyEquipment> found = register.find(id);
            if (found.isEmpty()) return Outcome.refused(EquipmentRefusal.UNKNOWN);
            if (!found.get().version().equals(seen)) throw new StaleState("equipment", id.toString(), seen);
            return decision.apply(found.get()).map(change -> {
                SupplyEquipment stored = register.save(change.state());
                outbox.publish(change.facts());
                return stored;
            });
        });
    }

    private Outcome<Particulars> told(Particulars what, LossesTold losses, LocalDate day) {
        return switch (losses) {
            case LossesTold.Nowhere() -> Outcome.done(with(what, Optional.empty()));
            case LossesTold.ByNameplate(Losses plate) -> Outcome.done(with(what, Optional.of(plate)));
            case LossesTold.ByTable table ->
                byTable(table, what.rated(), day).map(found -> with(what, Optional.of(found)));
        };
    }

    private Outcome<Losses> byTable(LossesTold.ByTable asked, Capacity rated, LocalDate day) {
        Optional<TransformerTable> table = tables.inForce(day);
        if (table.isPresent()
                && table.get().find(asked.series(), rated, asked.connection())
                        instanceof Outcome.Done<TransformerLoss>(TransformerLoss row))
            return Outcome.done(losses(
                    row,
                    table.get().provision().version() + " " + asked.series() + " "
                            + asked.connection().name()));
        return Outcome.refused(EquipmentRefusal.LOSSES_UNKNOWN);
    }

    private static Losses losses(TransformerLoss row, String source) {
        return new Losses(row.noLoad(), row.load(), row.noLoadCurrent(), row.impedance(), source);
    }

    private static Particulars with(Particulars what, Optional<Losses> losses) {
        return new Particulars(
                what.name(), what.kind(), what.rated(), what.owner(), losses, what.interlock(), what.source());
    }
}
