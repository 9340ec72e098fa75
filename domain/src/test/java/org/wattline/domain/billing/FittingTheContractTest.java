package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.SampleSites.RECORDED;
import static org.wattline.domain.billing.SampleSites.transformer;
import static org.wattline.domain.billing.Samples.JANUARY;
import static org.wattline.domain.billing.Samples.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.check.ReviewCheck;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Check 4 of a contract against its equipment, on the last day of January. */
class FittingTheContractTest {
    private static final BasicChargePolicy NATIONAL = SampleTariffs.policy(BasicChargePolicy.Excess.OVER_TOLERANCE);

    @Test
    void as_much_as_is_agreed_leaves_no_doubt_whatever_it_does() {
        assertThat(found(1_880, transformer(1, 1_250), transformer(2, 630))).isEmpty();
        assertThat(found(1_880, transformer(1, 1_250), in(EquipmentState.SUSPENDED, transformer(2, 630))))
                .isEmpty();
        assertThat(found(1_250, transformer(1, 1_250), in(EquipmentState.REDUCED, transformer(2, 630))))
                .as("less is agreed")
                .isEmpty();
        assertThat(found(1_880)).as("the file tells of none").isEmpty();
    }

    @Test
    void more_that_runs_or_less_that_is_there_is_doubted() {
        Set<ReviewCheck> capacity = Set.of(ReviewCheck.DECLARED_CAPACITY);
        assertThat(found(1_250, transformer(1, 1_250), transformer(2, 630))).isEqualTo(capacity);
        assertThat(found(1_250, transformer(1, 1_250), in(EquipmentState.HOT_STANDBY, transformer(2, 630))))
                .as("hot standby counts")
                .isEqualTo(capacity);
        assertThat(found(1_250, transformer(1, 1_250), in(EquipmentState.COLD_STANDBY, transformer(2, 630))))
                .isEmpty();
        assertThat(found(1_880, transformer(1, 1_250))).isEqualTo(capacity);
        assertThat(found(
                        1_880,
                        transformer(1, 1_250),
                        in(EquipmentState.REPLACED, transformer(2, 630)),
                        transformer(3, 800)))
                .as("a replacement may be larger")
                .isEmpty();
    }

    @Test
    void a_demand_below_two_fifths_of_the_capacity_or_above_it_is_doubted() {
        Set<ReviewCheck> demand = Set.of(ReviewCheck.DECLARED_DEMAND);
        SupplyEquipment one = transformer(1, 1_000);
        assertThat(found(1_000, Optional.of(Power.kw(399)), one)).isEqualTo(demand);
        assertThat(found(1_000, Optional.of(Power.kw(400)), one)).isEmpty();
        assertThat(found(1_000, Optional.of(Power.kw(1_000)), one)).isEmpty();
        assertThat(found(1_000, Optional.of(Power.kw(1_001)), one)).isEqualTo(demand);
        assertThat(found(1_000, Optional.of(Power.kw(399))))
                .as("by the contract alone")
                .isEqualTo(demand);
    }

    private static SupplyEquipment in(EquipmentState state, SupplyEquipment piece) {
        return Samples.done(piece.changing(state, LocalDate.of(2025, 12, 1), RECORDED))
                .state();
    }

    private static Set<ReviewCheck> found(int kva, SupplyEquipment... pieces) {
        return found(kva, Optional.empty(), pieces);
    }

    private static Set<ReviewCheck> found(int kva, Optional<Power> demand, SupplyEquipment... pieces) {
        TermsInForce terms = new TermsInForce(
                Samples.ACCOUNT,
                ContractNo.of(1),
                ContractType.HIGH_VOLTAGE,
                new PremisesId(new UUID(3, 4)),
                JANUARY,
                new Terms.Agreed(
                        Capacity.kva(kva),
                        VoltageLevel.AC_10_KV,
                        new TariffId("HB-AGENT-TWO_PART-KV1_10"),
                        Scheme.TWO_PART,
                        demand.isPresent() ? BasicChargeMode.CONTRACT_DEMAND : BasicChargeMode.CAPACITY,
                        demand,
                        Optional.empty(),
                        true));
        Supply supply = new Supply(
                account(UseCategory.LARGE_INDUSTRY),
                JANUARY,
                List.of(terms),
                List.of(),
                TierCounter.startOf(2026),
                Carried.NOTHING,
                new OnSite(List.of(pieces), List.of()));
        return Doubts.NONE.declaring(supply, NATIONAL).capacity();
    }
}
