package org.wattline.adapter.memory.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.validation.AccountFacts;
import org.wattline.application.metering.validation.KnownCustomer;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Validation knows customers as their contract has them on each day. */
class KnowingCustomersTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 10);
    private static final LocalDate CHANGED = LocalDate.of(2026, 2, 15);
    private static final TariffId TARIFF = new TariffId("ZJ-AGENT");

    private final MeteringStore metering = MemoryMetering.fresh();
    private final MemoryStore store = (MemoryStore) metering.work();
    private final MemoryAccounts accounts = new MemoryAccounts(store);
    private final MemoryContracts contracts = new MemoryContracts(store);
    private final MeteringPoint point = SampleMetering.metered(Register.ACTIVE_IMPORT, Register.ACTIVE_EXPORT);

    @Test
    void capacity_class_and_plant_change_on_the_day_on_which_the_contract_does() {
        Terms.Agreed small = agreed("80", VoltageLevel.AC_380_V);
        Plant plant = new Plant(new Power(new BigDecimal("100")), TARIFF);
        Terms.Agreed large = agreed("315.5", VoltageLevel.AC_10_KV).with(plant);
        in(metering, () -> {
            accounts.add(Account.open(point.account(), point.customer(), point.unit(), UseCategory.COMMERCE, OPENED)
                    .state());
            contracts.add(state(state(draft(small).signing(OPENED)).changing(CHANGED, large, Instant.EPOCH)));
            return true;
        });
        AccountFacts.OverDays known = new AccountFacts(accounts, contracts)
                .over(List.of(point), Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)));
        assertThat(known.of(point.no(), OPENED.minusDays(1)))
                .isEqualTo(new KnownCustomer(CustomerClass.LOW_VOLTAGE, false, 0, false));
        assertThat(known.of(point.no(), OPENED))
                .isEqualTo(new KnownCustomer(CustomerClass.LOW_VOLTAGE, true, 80, false));
        assertThat(known.of(point.no(), CHANGED.minusDays(1)))
                .isEqualTo(new KnownCustomer(CustomerClass.LOW_VOLTAGE, true, 80, false));
        assertThat(known.of(point.no(), CHANGED))
                .isEqualTo(new KnownCustomer(CustomerClass.HIGH_VOLTAGE, true, 316, true));
    }

    @Test
    void a_meter_that_counts_both_ways_gives_no_right_to_feed_in() {
        AccountFacts.OverDays known = new AccountFacts(accounts, contracts).on(List.of(point), OPENED);
        assertThat(known.of(point.no(), OPENED))
                .isEqualTo(new KnownCustomer(CustomerClass.LOW_VOLTAGE, true, 0, false));
    }

    private SupplyContract draft(Terms.Agreed agreed) {
        return SupplyContract.draft(
                ContractNo.of(7),
                point.account(),
                point.customer(),
                new PremisesId(new UUID(8, 7)),
                point.unit(),
                ContractType.LOW_VOLTAGE,
                OPENED,
                agreed,
                Instant.EPOCH);
    }

    private static Terms.Agreed agreed(String kva, VoltageLevel voltage) {
        return new Terms.Agreed(
                new Capacity(new BigDecimal(kva)),
                voltage,
                TARIFF,
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
