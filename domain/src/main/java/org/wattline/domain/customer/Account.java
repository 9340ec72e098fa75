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
 * @param category the one that holds last; {@link #categoryOn} tells that of a day
 * @param households residential facts in order of their days, without overlap
 * @param formerCategories in order of their days, without gap, from the opening on
 */
public record Account(
        AccountNo no,
        CustomerId customer,
        UnitPath unit,
        UseCategory category,
        Stage stage,
        List<Household> households,
        List<FormerCategory> formerCategories,
        Version version)
        implements Versioned<Account> {
    public Account {
        households = List.copyOf(households);
        formerCategories = List.copyOf(formerCategories);
        for (int i = 1; i < households.size(); i++)
            if (!endsBy(households.get(i - 1), households.get(i).during().from()))
                throw new IllegalArgumentException("household facts overlap");
    }

    /** One that was of one category all the time. */
    public Account(
            AccountNo no,
            CustomerId customer,
            UnitPath unit,
            UseCategory category,
            Stage stage,
            List<Household> households,
            Version version) {
        this(no, customer, unit, category, stage, households, List.of(), version);
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
                new Account(no, customer, unit, category, stage, next, formerCategories, version),
                new HouseholdDeclared(no, customer, unit, from)));
    }

    /** Of another category of use from a day on, later than the one that holds last; household facts end with residential use. */
    public Outcome<Change<Account>> recategorised(UseCategory other, LocalDate on) {
        if (stage instanceof Stage.Closed) return Outcome.refused(AccountRefusal.CLOSED);
        LocalDate since = categorySince();
        if (on.isBefore(since)) return Outcome.refused(AccountRefusal.CATEGORY_IN_THE_PAST);
        List<FormerCategory> formers = new ArrayList<>(formerCategories);
        if (on.isAfter(since)) formers.add(new FormerCategory(Span.of(since, on), category));
        return Outcome.done(Change.of(
                new Account(no, customer, unit, other, stage, householdsUntil(on), formers, version),
                new AccountRecategorised(no, customer, unit, other, on)));
    }

    private LocalDate categorySince() {
        return formerCategories.isEmpty()
                ? stage.openedOn()
                : formerCategories.getLast().during().end();
    }

    private List<Household> householdsUntil(LocalDate on) {
        List<Household> kept = new ArrayList<>();
        for (Household each : households)
            if (each.during().from().isBefore(on))
                kept.add(
                        endsBy(each, on)
                                ? each
                                : new Household(each.during().endingBefore(on), each.people(), each.lowIncome()));
        return kept;
    }

    /** The category on a day; before the account was opened, the first that it had. */
    public UseCategory categoryOn(LocalDate day) {
        return formerCategories.stream()
                .filter(former -> day.isBefore(former.during().end()))
                .findFirst()
                .map(FormerCategory::category)
                .orElse(category);
    }

    public Outcome<Change<Account>> closing(LocalDate on) {
        return switch (stage) {
            case Stage.Closed closed -> Outcome.refused(AccountRefusal.CLOSED);
            case Stage.Open(LocalDate opened)
            when on.isBefore(opened) -> Outcome.refused(AccountRefusal.BEFORE_OPENING);
            case Stage.Open(LocalDate opened) ->
                Outcome.done(Change.of(
                        new Account(
                                no,
                                customer,
                                unit,
                                category,
                                new Stage.Closed(opened, on),
                                households,
                                formerCategories,
                                version),
                        new AccountClosed(no, customer, unit, on)));
        };
    }

    /** What holds for the household on a day, if anything was said. */
    public Optional<Household> householdOn(LocalDate day) {
        return households.stream().filter(each -> each.during().contains(day)).findFirst();
    }

    @Override
    public Account at(Version stored) {
        return new Account(no, customer, unit, category, stage, households, formerCategories, stored);
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
