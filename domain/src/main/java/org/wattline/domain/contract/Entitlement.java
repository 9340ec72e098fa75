package org.wattline.domain.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Household;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorDuties.Trait;
import org.wattline.domain.tariff.PowerFactorDuties.Use;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TariffRefusal;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;
import org.wattline.domain.tariff.eligibility.Applicant;
import org.wattline.domain.tariff.eligibility.EligibilityRefusal;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.eligibility.Measure.Effect;

/**
 * Whether terms say what the price rules give the customer (电价执行核定). This one object decides at the sale, when a bill is reviewed, and in
 * audits, so that the same case meets the same rule everywhere.
 *
 * @param rules those of the day that is judged
 * @param duties which power factor has to be kept
 */
public record Entitlement(EligibilityRules rules, PowerFactorDuties duties, PriceBook book) {
    private static final String ORDINARY_INDUSTRY = "ORDINARY_INDUSTRY";

    /** Who is supplied. @param people in a household, 0 if nobody said */
    public record Supplied(UseCategory category, int people, ContractType type) {
        /** As an account stands on a day. */
        public static Supplied of(Account account, ContractType type, LocalDate day) {
            int people = account.householdOn(day).map(Household::people).orElse(0);
            return new Supplied(account.categoryOn(day), people, type);
        }
    }

    /** The terms, if they may hold on a day; refused by all rules that say no. */
    public Outcome<Terms.Agreed> check(Supplied who, Terms.Agreed agreed, LocalDate day) {
        List<Refusal> faults = faults(who, agreed, day);
        return Together.with(faults, Outcome.done(agreed));
    }

    /** All rules that say no on a day; none if the terms may hold. */
    public List<Refusal> faults(Supplied who, Terms.Agreed agreed, LocalDate day) {
        List<Tariff> versions = book.of(agreed.tariff());
        if (versions.isEmpty()) return List.of(unknown(agreed));
        for (Tariff version : versions)
            if (version.provision().validity().contains(day)) return faults(version, who, agreed, day);
        return List.of(EligibilityRefusal.NOT_IN_FORCE.about(agreed.tariff(), day));
    }

    /**
     * The terms, if they may hold from a day to come on. Prices of months to come are published later: the version that is nearest stands for
     * them.
     */
    public Outcome<Terms.Agreed> expect(Supplied who, Terms.Agreed agreed, LocalDate day) {
        Optional<Tariff> nearest = nearest(agreed.tariff(), day);
        if (nearest.isEmpty()) return Outcome.refused(unknown(agreed));
        List<Refusal> faults = faults(nearest.get(), who, agreed, day);
        return Together.with(faults, Outcome.done(agreed));
    }

    /** The version of a tariff that is nearest to a day: the last that began, or the first to come. */
    public Optional<Tariff> nearest(TariffId tariff, LocalDate day) {
        List<Tariff> versions = book.of(tariff);
        Optional<Tariff> nearest = versions.stream().findFirst();
        for (Tariff version : versions)
            if (!version.provision().validity().from().isAfter(day)) nearest = Optional.of(version);
        return nearest;
    }

    /** The terms with the power factor that is to be kept, where they leave it open. */
    public Terms.Agreed completed(Supplied who, Terms.Agreed agreed, LocalDate day) {
        return agreed.powerFactor().isPresent() ? agreed : agreed.keeping(duty(who, agreed, day));
    }

    /** The power factor to be kept on a day; empty where none is judged (RAT-73). */
    public Optional<PowerFactorStandard> duty(Supplied who, Terms.Agreed agreed, LocalDate day) {
        Set<String> marks = rules.effective(agreed.marks(), Effect.POWER_FACTOR, day);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) if (marks.contains(trait.name())) traits.add(trait);
        Use use = use(who, rules.category(applicant(who, agreed), day), marks.contains(ORDINARY_INDUSTRY));
        return duties.of(new PowerFactorDuties.User(
                use, agreed.capacity(), agreed.voltage().high(), traits));
    }

    private List<Refusal> faults(Tariff tariff, Supplied who, Terms.Agreed agreed, LocalDate day) {
        List<Refusal> faults = new ArrayList<>(rules.faults(tariff, applicant(who, agreed), book, day));
        Scheme scheme = tariff.eligibility().scheme();
        if (scheme != agreed.scheme())
            faults.add(EntitlementRefusal.SCHEME_DIFFERS.about(tariff.id(), scheme, agreed.scheme()));
        if (!priced(tariff.basic(), agreed.basicCharge()))
            faults.add(EntitlementRefusal.NO_SUCH_BASIC_PRICE.about(tariff.id(), agreed.basicCharge()));
        Optional<PowerFactorStandard> duty = duty(who, agreed, day);
        if (!duty.equals(agreed.powerFactor()))
            faults.add(EntitlementRefusal.POWER_FACTOR_DIFFERS.about(said(duty), said(agreed.powerFactor())));
        agreed.plant()
                .filter(plant ->
                        nearest(plant.tariff(), day).flatMap(Tariff::export).isEmpty())
                .ifPresent(plant -> faults.add(EntitlementRefusal.PAYS_NO_EXPORTS.about(plant.tariff())));
        return faults;
    }

    private static boolean priced(Optional<BasicPrices> prices, BasicChargeMode mode) {
        return switch (mode) {
            case NONE -> true;
            case CAPACITY -> prices.flatMap(BasicPrices::capacity).isPresent();
            case CONTRACT_DEMAND, ACTUAL_DEMAND ->
                prices.flatMap(BasicPrices::demand).isPresent();
        };
    }

    /** What decides on a customer's tariff, by the terms. */
    public static Applicant applicant(Supplied who, Terms.Agreed agreed) {
        return new Applicant(
                who.category(),
                agreed.marks(),
                VoltageBand.ofKilovolts(agreed.voltage().kv()),
                agreed.capacity(),
                who.people());
    }

    private static Use use(Supplied who, UseCategory pricedAs, boolean ordinaryIndustry) {
        if (who.type() == ContractType.WHOLESALE) return Use.WHOLESALE;
        return switch (pricedAs) {
            case RESIDENTIAL -> Use.RESIDENTIAL;
            case LARGE_INDUSTRY -> Use.INDUSTRIAL;
            case COMMERCE -> ordinaryIndustry ? Use.INDUSTRIAL : Use.NON_INDUSTRIAL;
            case AGRICULTURE -> Use.AGRICULTURAL;
        };
    }

    private static Refusal unknown(Terms.Agreed agreed) {
        return TariffRefusal.UNKNOWN.about(agreed.tariff());
    }

    private static String said(Optional<PowerFactorStandard> standard) {
        return standard.map(PowerFactorStandard::toString).orElse("—");
    }
}
