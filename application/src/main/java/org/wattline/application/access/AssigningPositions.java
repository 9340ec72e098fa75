package org.wattline.application.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.PositionRefusal;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.UnitRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** Gives people positions and takes them away, from a day on; keeps their names. Nobody does it for oneself, nor outside the own unit. */
public final class AssigningPositions {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final StaffAccounts accounts;
    private final Positions positions;
    private final OrganisationUnits units;
    private final BusinessClock clock;

    public AssigningPositions(
            UnitOfWork work,
            Outbox outbox,
            StaffAccounts accounts,
            Positions positions,
            OrganisationUnits units,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.accounts = accounts;
        this.positions = positions;
        this.units = units;
        this.clock = clock;
    }

    public Outcome<StaffAccount> handle(Caller who, Assign command) {
        return work.perform(
                Act.of(who, "access.assign-position"),
                () -> allowed(who, command.login, command.unit, command.seen)
                        .then(account -> assign(account, command)));
    }

    public Outcome<StaffAccount> handle(Caller who, Unassign command) {
        return work.perform(
                Act.of(who, "access.unassign-position"),
                () -> allowed(who, command.login, command.unit, command.seen)
                        .then(account -> account.unassign(command.position, command.unit, command.day, clock.now())
                                .map(this::keep)));
    }

    public Outcome<StaffAccount> handle(Caller who, Rename command) {
        return work.perform(
                Act.of(who, "access.rename-staff-account"),
                () -> accounts.withLogin(command.login)
                        .map(account ->
                                Outcome.done(keep(Seen.check(account, command.seen, "staff-account", command.login)
                                        .rename(command.name))))
                        .orElseGet(() -> Outcome.refused(StaffRefusal.NO_SUCH_ACCOUNT)));
    }

    private Outcome<StaffAccount> allowed(Caller who, Login login, UnitPath unit, Optional<Version> seen) {
        Optional<StaffAccount> account = accounts.withLogin(login);
        if (account.isEmpty()) return Outcome.refused(StaffRefusal.NO_SUCH_ACCOUNT);
        if (who.kind() == Caller.Kind.STAFF && login.value().equals(who.login()))
            return Outcome.refused(StaffRefusal.OWN_POSITIONS);
        if (!who.scope().covers(Scope.Owner.of(unit))) return Outcome.refused(StaffRefusal.OUTSIDE_OWN_UNIT);
        return Outcome.done(Seen.check(account.get(), seen, "staff-account", login));
    }

    private Outcome<StaffAccount> assign(StaffAccount account, Assign command) {
        Optional<Position> position = positions.find(command.position);
        if (position.isEmpty()) return Outcome.refused(PositionRefusal.NO_SUCH_POSITION);
        Optional<Unit> unit = units.find(command.unit);
        if (unit.isEmpty()) return Outcome.refused(UnitRefusal.NO_SUCH_UNIT);
        List<Position> held = account.held(command.validity.from()).stream()
                .map(positions::find)
                .flatMap(Optional::stream)
                .toList();
        return account.assign(position.get(), unit.get(), command.validity, held, clock.now())
                .map(this::keep);
    }

    private StaffAccount keep(Change<StaffAccount> change) {
        StaffAccount stored = accounts.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    /** Give somebody a position at a unit within some days. */
    public record Assign(Login login, PositionCode position, UnitPath unit, Span validity, Optional<Version> seen) {
        public Assign(Login login, PositionCode position, UnitPath unit, Span validity) {
            this(login, position, unit, validity, Optional.empty());
        }
    }

    /** Take a position away; {@code day} is the first day without it. */
    public record Unassign(Login login, PositionCode position, UnitPath unit, LocalDate day, Optional<Version> seen) {
        public Unassign(Login login, PositionCode position, UnitPath unit, LocalDate day) {
            this(login, position, unit, day, Optional.empty());
        }
    }

    /** Correct somebody's name. */
    public record Rename(Login login, StaffName name, Optional<Version> seen) {
        public Rename(Login login, StaffName name) {
            this(login, name, Optional.empty());
        }
    }
}
