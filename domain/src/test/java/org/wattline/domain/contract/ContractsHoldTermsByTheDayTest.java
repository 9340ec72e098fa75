package org.wattline.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

class ContractsHoldTermsByTheDayTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Instant RECORDED = Instant.parse("2026-01-05T00:00:00Z");
    private static final Terms.Agreed FACTORY = agreed(Scheme.TWO_PART, BasicChargeMode.CAPACITY, Optional.empty());

    private final SupplyContract draft = SupplyContract.draft(
            ContractNo.of(1),
            AccountNo.of(1),
            new CustomerId(new UUID(1, 1)),
            new PremisesId(new UUID(1, 2)),
            new UnitPath("/42"),
            ContractType.HIGH_VOLTAGE,
            JANUARY,
            FACTORY,
            RECORDED);

    private static Terms.Agreed agreed(Scheme scheme, BasicChargeMode mode, Optional<Power> demand) {
        return new Terms.Agreed(
                Capacity.kva(1250),
                VoltageLevel.AC_10_KV,
                new TariffId("HB-2026-01"),
                scheme,
                mode,
                demand,
                Optional.of(PowerFactorStandard.PF_090),
                true);
    }

    private static SupplyContract done(Outcome<Change<SupplyContract>> outcome) {
        return ((Outcome.Done<Change<SupplyContract>>) outcome).value().state();
    }

    @Test
    void a_draft_is_in_force_on_no_day_and_a_signed_contract_from_its_first() {
        assertThat(draft.inForce(JANUARY)).isEmpty();
        SupplyContract signed = done(draft.signing(LocalDate.of(2026, 1, 8)));

        assertThat(signed.inForce(JANUARY.minusDays(1))).isEmpty();
        assertThat(signed.inForce(JANUARY).orElseThrow().agreed()).isEqualTo(FACTORY);
        assertThat(signed.signing(JANUARY)).isEqualTo(Outcome.refused(ContractRefusal.NOT_A_DRAFT));
        assertThat(draft.signing(JANUARY.plusDays(1))).isEqualTo(Outcome.refused(ContractRefusal.SIGNED_TOO_LATE));
    }

    @Test
    void terms_still_to_come_are_withdrawn_and_those_before_hold_on() {
        SupplyContract signed = done(draft.signing(JANUARY));
        Terms.Agreed demand = agreed(Scheme.TWO_PART, BasicChargeMode.CONTRACT_DEMAND, Optional.of(Power.kw("900")));
        SupplyContract changed = done(signed.changing(JULY, demand, RECORDED));

        assertThat(done(changed.withdrawing(JULY, JULY.minusDays(1)))).isEqualTo(signed);
        assertThat(changed.withdrawing(JULY, JULY)).isEqualTo(Outcome.refused(ContractRefusal.NOT_WITHDRAWABLE));
        assertThat(changed.withdrawing(JANUARY, JANUARY.minusDays(1)))
                .isEqualTo(Outcome.refused(ContractRefusal.NOT_WITHDRAWABLE));
    }

    @Test
    void changed_terms_share_a_span_at_the_day_of_the_change() {
        Terms.Agreed demand = agreed(Scheme.TWO_PART, BasicChargeMode.CONTRACT_DEMAND, Optional.of(Power.kw("900")));
        SupplyContract changed = done(done(draft.signing(JANUARY)).changing(JULY, demand, RECORDED));

        assertThat(changed.inForce(Span.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 1))))
                .extracting(TermsInForce::during)
                .containsExactly(Span.of(LocalDate.of(2026, 6, 1), JULY), Span.of(JULY, LocalDate.of(2026, 8, 1)));
        assertThat(changed.inForce(JULY).orElseThrow().agreed()).isEqualTo(demand);
        assertThat(changed.inForce(JULY.minusDays(1)).orElseThrow().agreed()).isEqualTo(FACTORY);
        assertThat(changed.changing(JULY, FACTORY, RECORDED))
                .isEqualTo(Outcome.refused(ContractRefusal.TERMS_IN_THE_PAST));
        assertThat(changed.changing(JULY.plusDays(1), demand, RECORDED))
                .isEqualTo(Outcome.refused(ContractRefusal.SAME_TERMS));
    }

    @Test
    void a_terminated_contract_ends_before_its_last_day() {
        SupplyContract over = done(done(draft.signing(JANUARY)).terminating(JULY));

        assertThat(over.inForce(JULY.minusDays(1))).isPresent();
        assertThat(over.inForce(JULY)).isEmpty();
        assertThat(over.terminating(JULY)).isEqualTo(Outcome.refused(ContractRefusal.NOT_IN_FORCE));
        assertThat(over.changing(JULY, FACTORY, RECORDED)).isEqualTo(Outcome.refused(ContractRefusal.NOT_IN_FORCE));
        assertThat(done(draft.signing(JANUARY)).terminating(JANUARY))
                .isEqualTo(Outcome.refused(ContractRefusal.ENDS_BEFORE_IT_BEGINS));
    }

    @Test
    void terms_that_contradict_themselves_are_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreed(Scheme.TWO_PART, BasicChargeMode.NONE, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreed(Scheme.SINGLE, BasicChargeMode.CAPACITY, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreed(Scheme.TWO_PART, BasicChargeMode.CONTRACT_DEMAND, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreed(Scheme.TWO_PART, BasicChargeMode.CAPACITY, Optional.of(Power.kw("900"))));
    }
}
