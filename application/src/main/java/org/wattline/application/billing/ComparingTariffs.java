package org.wattline.application.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.ComparedSupplies;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.comparison.GivenMonths;
import org.wattline.domain.rating.comparison.GivenMonths.GivenMonth;
import org.wattline.domain.rating.comparison.Option;
import org.wattline.domain.rating.comparison.PastMonths;
import org.wattline.domain.rating.comparison.TariffComparison;
import org.wattline.domain.rating.comparison.TariffComparison.User;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.SchemeThresholds;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TariffRefusal;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/** Compares what tariffs and ways of paying would have cost over past months (电价比选); keeps nothing. */
public final class ComparingTariffs {
    private final Supplies supplies;
    private final Accounts accounts;
    private final Prices prices;
    private final BusinessClock clock;

    public ComparingTariffs(Supplies supplies, Accounts accounts, Prices prices, BusinessClock clock) {
        this.supplies = supplies;
        this.accounts = accounts;
        this.prices = prices;
        this.clock = clock;
    }

    /** Over an account's own readings; months in which it was not supplied are left out. An account out of reach does not exist. */
    public Outcome<Compared> handle(Caller who, CompareAccount command) {
        Optional<Account> account = accounts.find(command.account)
                .filter(found -> who.scope()
                        .covers(Scope.Owner.of(found.unit(), found.customer().value())));
        if (account.isEmpty()) return Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT);
        YearMonth last = command.through.orElse(YearMonth.from(clock.today()).minusMonths(1));
        Map<YearMonth, Supply> months = new LinkedHashMap<>();
        for (YearMonth month = last.minusMonths(command.months - 1L);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            YearMonth each = month;
            Optional.ofNullable(supplies.within(List.of(command.account), days(month))
                            .get(command.account))
                    .ifPresent(supply -> months.put(each, supply));
        }
        if (months.isEmpty()) return Outcome.refused(CalculationRefusal.NOT_SUPPLIED_THROUGHOUT);
        List<Supply> all = List.copyOf(months.values());
        Terms.Agreed agreed = all.getLast().terms().getLast().agreed();
        Option current = ComparedSupplies.option(agreed);
        User user = new User(
                account.get().category(),
                VoltageBand.ofKilovolts(agreed.voltage().kv()),
                agreed.capacity(),
                SchemeThresholds.NATIONAL);
        return published(last, prices.now())
                .then(found -> tariffs(found.book(), command.tariffs, user, Optional.of(current.tariff()), last)
                        .map(tariffs -> compared(
                                found,
                                user,
                                tariffs,
                                List.copyOf(months.keySet()),
                                new ComparedSupplies(all, found),
                                Optional.of(current))));
    }

    /** Over figures that are given. */
    public Outcome<Compared> handle(Caller who, CompareUse command) {
        User user = new User(command.category, command.voltage, command.capacity, SchemeThresholds.NATIONAL);
        List<YearMonth> months = command.months.stream().map(GivenMonth::month).toList();
        YearMonth last = Collections.max(months);
        Prices now = prices.now();
        GivenMonths given = new GivenMonths(now.book(), command.months, command.capacity, command.powerFactor);
        return published(last, now)
                .then(found -> tariffs(found.book(), Optional.of(command.tariffs), user, Optional.empty(), last)
                        .map(tariffs -> compared(found, user, tariffs, months, given, Optional.empty())));
    }

    private static Compared compared(
            PublishedPrices found,
            User user,
            List<Tariff> tariffs,
            List<YearMonth> months,
            PastMonths used,
            Optional<Option> current) {
        Rating rating = new Rating(found.policy(), found.powerFactors());
        return new Compared(months, current, TariffComparison.of(rating, user, tariffs, used, current), tariffs);
    }

    /** Those asked for; else all for the same use and of the same region, by which their ids begin. */
    private static Outcome<List<Tariff>> tariffs(
            PriceBook book, Optional<List<TariffId>> wanted, User user, Optional<TariffId> current, YearMonth last) {
        Map<TariffId, Tariff> latest = new LinkedHashMap<>();
        for (Tariff tariff : book.all())
            if (!tariff.provision().validity().from().isAfter(last.atEndOfMonth())) latest.put(tariff.id(), tariff);
        if (wanted.isPresent()) {
            List<Tariff> asked = new ArrayList<>();
            for (TariffId id : wanted.get()) {
                Optional<Tariff> known = Optional.ofNullable(latest.get(id));
                if (known.isEmpty()) return TariffRefusal.UNKNOWN.because(id);
                asked.add(known.get());
            }
            return Outcome.done(asked);
        }
        String region = current.map(ComparingTariffs::region).orElse("");
        return Outcome.done(latest.values().stream()
                .filter(tariff -> region(tariff.id()).equals(region))
                .filter(tariff -> tariff.eligibility().categories().contains(user.category()))
                .toList());
    }

    private static String region(TariffId id) {
        int dash = id.value().indexOf('-');
        return dash < 0 ? id.value() : id.value().substring(0, dash);
    }

    private static Outcome<PublishedPrices> published(YearMonth last, Prices now) {
        Optional<BasicChargePolicy> policy = now.basicChargePolicy(last.atEndOfMonth());
        Optional<PowerFactorTable> table = now.powerFactors(last.atEndOfMonth());
        return policy.isEmpty() || table.isEmpty()
                ? Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED)
                : Outcome.done(new PublishedPrices(
                        now.book(),
                        now::calendar,
                        policy.get(),
                        table.get(),
                        now.days(),
                        now.eligibility(last.atEndOfMonth()),
                        now::series));
    }

    private static Span days(YearMonth month) {
        return Span.of(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /**
     * Asks what an account could have had.
     *
     * @param through last month; the month before today if none is named
     * @param months how many, 1 to 12
     * @param tariffs candidates; all for its use in its region if none are named
     */
    public record CompareAccount(
            AccountNo account, Optional<YearMonth> through, int months, Optional<List<TariffId>> tariffs) {
        public CompareAccount {
            if (months < 1 || months > 12) throw new IllegalArgumentException("1 to 12 months are compared: " + months);
        }
    }

    /** Asks what somebody with these figures could have. */
    public record CompareUse(
            UseCategory category,
            VoltageBand voltage,
            Capacity capacity,
            Optional<PowerFactorStandard> powerFactor,
            List<GivenMonth> months,
            List<TariffId> tariffs) {
        public CompareUse {
            months = List.copyOf(months);
            tariffs = List.copyOf(tariffs);
            if (months.isEmpty() || months.size() > 12)
                throw new IllegalArgumentException("1 to 12 months are compared: " + months.size());
            if (tariffs.isEmpty()) throw new IllegalArgumentException("tariffs are compared");
        }
    }

    /**
     * What came out.
     *
     * @param months over which, in order
     * @param current what the account has
     * @param tariffs the candidates
     */
    public record Compared(
            List<YearMonth> months, Optional<Option> current, TariffComparison comparison, List<Tariff> tariffs) {
        public Compared {
            months = List.copyOf(months);
            tariffs = List.copyOf(tariffs);
        }
    }
}
