package org.wattline.domain.connection.temporary;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * That an account is supplied for a time only (临时用电期限). Begins when the customer is energised; may be extended by a change; on its day the
 * company opens the closing of the account, and when that cannot be, says why.
 *
 * @param from first day of supply
 * @param until first day without it
 * @param announced the first day without supply of which the customer was told
 * @param stuck code of the refusal for which the closing could not be opened, once it was told
 */
public record TemporarySupply(
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        LocalDate from,
        LocalDate until,
        Stage stage,
        Optional<LocalDate> announced,
        Optional<String> stuck,
        Version version)
        implements Versioned<TemporarySupply> {
    /** Where it stands. */
    public sealed interface Stage {
        record Running() implements Stage {}

        /** The closing of the account was opened. */
        record Closing(ApplicationNo application) implements Stage {}

        /** The account is closed. */
        record Over() implements Stage {}

        /** Its name in tables. */
        default String label() {
            return switch (this) {
                case Running r -> "RUNNING";
                case Closing c -> "CLOSING";
                case Over o -> "OVER";
            };
        }
    }

    public static Change<TemporarySupply> begun(
            AccountNo account, CustomerId customer, UnitPath unit, LocalDate from, LocalDate until) {
        TemporarySupply fresh = new TemporarySupply(
                account,
                customer,
                unit,
                from,
                until,
                new Stage.Running(),
                Optional.empty(),
                Optional.empty(),
                Version.NEW);
        return Change.of(fresh, new TemporaryEvent.Begun(account, customer, unit, until));
    }

    /** Its day is near: the customer is told, once for each day. */
    public Change<TemporarySupply> announcing() {
        Optional<LocalDate> told = Optional.of(until);
        if (!(stage instanceof Stage.Running) || told.equals(announced)) return Change.of(this);
        return Change.of(
                new TemporarySupply(account, customer, unit, from, until, stage, told, stuck, version),
                new TemporaryEvent.Ending(account, customer, unit, until));
    }

    /** Lasts longer; a closing that was opened is cancelled by whoever asks. */
    public Change<TemporarySupply> extended(LocalDate later) {
        return Change.of(
                with(later, new Stage.Running(), Optional.empty()),
                new TemporaryEvent.Extended(account, customer, unit, later));
    }

    /** Its day has come, and the account is being closed. */
    public Change<TemporarySupply> closing(ApplicationNo application) {
        return Change.of(
                with(until, new Stage.Closing(application), Optional.empty()),
                new TemporaryEvent.Ended(account, customer, unit, until, application));
    }

    /** Its day has come, but the closing was refused; told once for each reason. */
    public Change<TemporarySupply> stuckBy(String code) {
        Optional<String> why = Optional.of(code);
        return why.equals(stuck)
                ? Change.of(this)
                : Change.of(with(until, stage, why), new TemporaryEvent.Overrun(account, customer, unit, until, code));
    }

    /** The closing was given up; it is opened anew unless the supply was extended. */
    public Change<TemporarySupply> reopened() {
        return Change.of(with(until, new Stage.Running(), stuck));
    }

    /** The account is closed. */
    public Change<TemporarySupply> over() {
        return Change.of(with(until, new Stage.Over(), Optional.empty()));
    }

    private TemporarySupply with(LocalDate end, Stage next, Optional<String> why) {
        return new TemporarySupply(account, customer, unit, from, end, next, announced, why, version);
    }

    @Override
    public TemporarySupply at(Version stored) {
        return new TemporarySupply(account, customer, unit, from, until, stage, announced, stuck, stored);
    }
}
