package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.Samples.NOW;
import static org.wattline.domain.billing.Samples.PRICES;
import static org.wattline.domain.billing.Samples.account;
import static org.wattline.domain.billing.Samples.household;
import static org.wattline.domain.billing.Samples.read;
import static org.wattline.domain.billing.Samples.supply;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.TriedPrices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

class TryingAPriceTest {
    private static final Provision SINCE = new Provision(
            "ELIGIBILITY", "2023", Span.startingOn(LocalDate.EPOCH), Source.of("test", "", Source.Mark.D));
    private static final PublishedPrices JUDGED = new PublishedPrices(
            PRICES.book(),
            PRICES.calendars(),
            PRICES.policy(),
            PRICES.powerFactors(),
            PRICES.days(),
            Optional.of(new EligibilityRules(SINCE, Capacity.kva(100), Capacity.kva(315), List.of())),
            PRICES.series());

    @Test
    void a_household_pays_more_by_a_dearer_price_for_households() {
        assertThat(tried(UseCategory.RESIDENTIAL, Eligibility.residential()))
                .isEqualTo(
                        Outcome.done(new AccountChange(Samples.ACCOUNT, Money.yuan("53.80"), Money.yuan("60.00"), 1)));
    }

    @Test
    void a_price_that_is_not_for_households_is_tried_on_none() {
        Eligibility shops =
                new Eligibility(Set.copyOf(EnumSet.of(UseCategory.COMMERCE)), Scheme.SINGLE, Set.of(), false);
        assertThat(tried(UseCategory.RESIDENTIAL, shops))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("tariff.category-differs"));
    }

    @Test
    void what_speaks_against_the_present_price_as_well_does_not_count() {
        assertThat(tried(UseCategory.COMMERCE, Eligibility.residential())).isInstanceOf(Outcome.Done.class);
    }

    private static Outcome<AccountChange> tried(UseCategory category, Eligibility admitted) {
        Tariff has = SampleTariffs.ZHEJIANG;
        Tariff draft = Tariff.of(
                new Provision(has.id().value(), "2026-01", Span.startingOn(LocalDate.of(2026, 1, 1)), SINCE.source()),
                has.name(),
                admitted,
                EnergyPrices.flat(UnitPrice.parse("0.6")));
        TriedPrices tried = new TriedPrices(draft, List.of(), has.id());
        Supply home = supply(account(category), household(false), read(Map.of(Register.ACTIVE_IMPORT, 100)), 0);
        return tried.on(home, JUDGED, tried.asIfInForce(home.period(), JUDGED), NOW);
    }
}
