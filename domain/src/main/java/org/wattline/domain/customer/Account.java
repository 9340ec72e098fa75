package org.wattline.domain.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.tariff.UseCategory;

/**
 * The account (户号) under which a customer is supplied and billed at one place: opened when the connection is energised, closed when it
 * ends, never removed.
 *
 * @param unit the unit that serves it
 * @param households residential facts in order of their days, without overlap
 */
public record Account(
        AccountNo no,
        CustomerId customer,
        UnitPath unit,
        UseCategory category,
        Stage stage,
        List<Household> households,
        Version version)
        implements Versioned<Account> {
    public Account {
        households = List.copyOf(households);
        for (int i = 1; i < households.size(); i++)
            if (!endsBy(households.get(i - 1), households.get(i).during().from()))
                throw new IllegalArgumentException("household facts overlap");
    }

    public static Change<Account> open(
            AccountNo no, CustomerId customer, UnitPath unit, UseCategory category, LocalDate on) {
        Account account = new Account(no, customer, unit, category, new Stage.Open(on), List.of(), Version.NEW);
        return Change.of(account, new AccountOpened(no, customer, unit, category, on));
    }

    /** Says what holds for the household from a day on; what was said for earlier days stays. */
    public Outcome<Change<Account>> declaring(LocalDate from, int people, boolean lowIncome) {
        if (category != UseCategory.RESIDENTIAL) return Outcome.refused(AccountRefusal.NOT_RESIDENTIAL);
        if (stage instanceof Stage.Closed) return Outcome.refused(AccountRefusal.CLOSED);
        if (from.isBefore(stage.openedOn())) return Outcome.refused(AccountRefusal.BEFORE_OPENING);
        if (!households.isEmpty() && !from.isAfter(households.getLast().during().from()))
            return Outcome.refused(AccountRefusal.HOUSEHOLD_IN_THE_PAST);
        List<Household> next = new ArrayList<>(households);
        if (!next.isEmpty()) {
            Household last = next.removeLast();
            next.add(new Household(last.during().endingBefore(from), last.people(), last.lowIncome()));
        }
        next.add(new Household(Span.startingOn(from), people, lowIncome));
        return Outcome.done(Change.of(
                new Account(no, customer, unit, category, stage, next, version),
                new HouseholdDeclared(no, customer, unit, from)));
    }

    /** Of another category of use from a day on; household facts end with residential use. */
    public Outcome<Change<Account>> recategorised(UseCategory other, LocalDate on) {
        if (stage instanceof Stage.Closed) return Outcome.refused(AccountRefusal.CLOSED);
        return Outcome.done(Change.of(
                new Account(no, customer, unit, other, stage, households, version),
                new AccountRecategorised(no, customer, unit, other, on)));
    }

    public Outcome<Change<Account>> closing(LocalDate on) {
        return switch (stage) {
            case Stage.Closed closed -> Outcome.refused(AccountRefusal.CLOSED);
            case Stage.Open(LocalDate opened)
            when on.isBefore(opened) -> Outcome.refused(AccountRefusal.BEFORE_OPENING);
            case Stage.Open(LocalDate opened) ->
                Outcome.done(Change.of(
                        new Account(no, customer, unit, category, new Stage.Closed(opened, on), households, version),
                        new AccountClosed(no, customer, unit, on)));
        };
    }

    /** What holds for the household on a day, if anything was said. */
    public Optional<Household> householdOn(LocalDate day) {
        return households.stream().filter(each -> each.during().contains(day)).findFirst();
    }

    @Override
    public Account at(Version stored) {
        return new Account(no, customer, unit, category, stage, households, stored);
    }

    private static boolean endsBy(Household household, LocalDate day) {
        return household.during().to().map(to -> !to.isAfter(day)).orElse(false);
    }

    /** Where the account stands. */
    public sealed interface Stage {
        LocalDate openedOn();

        record Open(LocalDate openedOn) implements Stage {}

        record Closed(LocalDate openedOn, LocalDate closedOn) implements Stage {}
    }
}
