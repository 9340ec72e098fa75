package org.wattline.application.billing;

import java.time.LocalDate;
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
import org.wattline.domain.contract.Entitlement;
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
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TariffRefusal;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;
import org.wattline.domain.tariff.eligibility.Applicant;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

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
        LocalDate day = command.pricesOn.orElse(last.atEndOfMonth());
        Applicant applicant = Entitlement.applicant(
                Entitlement.Supplied.of(
                        account.get(), all.getLast().terms().getLast().type(), day),
                agreed);
        return published(day, command.pricesOn, prices.now())
                .then(found -> compared(
                        new Question(command.pricesOn, day, applicant, command.tariffs, Optional.of(current)),
                        found,
                        List.copyOf(months.keySet()),
                        new ComparedSupplies(all, found)));
    }

    /** Over figures that are given. */
    public Outcome<Compared> handle(Caller who, CompareUse command) {
        List<YearMonth> months = command.months.stream().map(GivenMonth::month).toList();
        LocalDate day = command.pricesOn.orElse(Collections.max(months).atEndOfMonth());
        Applicant applicant = Applicant.of(command.category, command.voltage, command.capacity);
        return published(day, command.pricesOn, prices.now())
                .then(found -> compared(
                        new Question(command.pricesOn, day, applicant, Optional.of(command.tariffs), Optional.empty()),
                        found,
                        months,
                        new GivenMonths(found.book(), command.months, command.capacity, command.powerFactor)));
    }

    /** @param day by whose rules tariffs are eligible @param wanted candidates; else all of the region @param current what is had now */
    private record Question(
            Optional<LocalDate> pricesOn,
            LocalDate day,
            Applicant applicant,
            Optional<List<TariffId>> wanted,
            Optional<Option> current) {}

    private static Outcome<Compared> compared(
            Question asked, PublishedPrices found, List<YearMonth> months, PastMonths used) {
        EligibilityRules rules = found.eligibility().orElseThrow();
        User user = new User(asked.applicant, rules, found.book(), asked.day);
        Rating rating = new Rating(found.policy(), found.powerFactors());
        return tariffs(asked, found.book(), rules)
                .map(tariffs -> new Compared(
                        asked.pricesOn,
                        months,
                        asked.current,
                        TariffComparison.of(rating, user, tariffs, used, asked.current),
                        tariffs));
    }

    /** Those asked for; else all for the same use and of the same region, by which their ids begin. */
    private static Outcome<List<Tariff>> tariffs(Question question, PriceBook book, EligibilityRules rules) {
        Map<TariffId, Tariff> latest = new LinkedHashMap<>();
        for (Tariff tariff : book.all())
            if (!tariff.provision().validity().from().isAfter(question.day)) latest.put(tariff.id(), tariff);
        if (question.wanted.isPresent()) {
            List<Tariff> asked = new ArrayList<>();
            for (TariffId id : question.wanted.get()) {
                Optional<Tariff> known = Optional.ofNullable(latest.get(id));
                if (known.isEmpty()) return TariffRefusal.UNKNOWN.because(id);
                asked.add(known.get());
            }
            return Outcome.done(asked);
        }
        String region = question.current
                .map(Option::tariff)
                .map(ComparingTariffs::region)
                .orElse("");
        UseCategory category = rules.category(question.applicant, question.day);
        return Outcome.done(latest.values().stream()
                .filter(tariff -> region(tariff.id()).equals(region))
                .filter(tariff -> tariff.eligibility().categories().contains(category))
                .filter(tariff -> !tariff.exportsOnly())
                .toList());
    }

    private static String region(TariffId id) {
        int dash = id.value().indexOf('-');
        return dash < 0 ? id.value() : id.value().substring(0, dash);
    }

    /** Each month's own prices, or for all months those of one day; the rules are those of a day. */
    private static Outcome<PublishedPrices> published(LocalDate day, Optional<LocalDate> pricesOn, Prices now) {
        Optional<BasicChargePolicy> policy = now.basicChargePolicy(day);
        Optional<PowerFactorTable> table = now.powerFactors(day);
        return policy.isEmpty() || table.isEmpty() || now.eligibility(day).isEmpty()
                ? Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED)
                : Outcome.done(new PublishedPrices(
                        pricesOn.map(now.book()::asOf).orElse(now.book()),
                        pricesOn.isPresent() ? (id, any) -> now.calendar(id, day) : now::calendar,
                        policy.get(),
                        table.get(),
                        now.days(),
                        now.eligibility(day),
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
     * @param pricesOn all months at the prices in force on that day; each at its own if there is none
     */
    public record CompareAccount(
            AccountNo account,
            Optional<YearMonth> through,
            int months,
            Optional<List<TariffId>> tariffs,
            Optional<LocalDate> pricesOn) {
        public CompareAccount {
            if (months < 1 || months > 12) throw new IllegalArgumentException("1 to 12 months are compared: " + months);
        }
    }

    /** Asks what somebody with these figures could have. @param pricesOn as of an account */
    public record CompareUse(
            UseCategory category,
            VoltageBand voltage,
            Capacity capacity,
            Optional<PowerFactorStandard> powerFactor,
            List<GivenMonth> months,
            List<TariffId> tariffs,
            Optional<LocalDate> pricesOn) {
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
     * @param pricesOn the day whose prices all months have; empty if each has its own
     * @param months over which, in order
     * @param current what the account has
     * @param tariffs the candidates
     */
    public record Compared(
            Optional<LocalDate> pricesOn,
            List<YearMonth> months,
            Optional<Option> current,
            TariffComparison comparison,
            List<Tariff> tariffs) {
        public Compared {
            months = List.copyOf(months);
            tariffs = List.copyOf(tariffs);
        }
    }
}
