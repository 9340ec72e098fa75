package org.wattline.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.ChangeRules;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

/** RAT-70, CTR-13, CTR-14: fifteen working days to a quarter for another mode, five to a month for another contract demand. */
class ChangingTheBasicChargeTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.weekendsOnly();

    @Test
    void another_mode_begins_with_a_quarter_and_another_contract_demand_with_a_month() {
        ChangeRules rules = ChangeRules.NATIONAL;
        assertThat(ModeChange.ofMode(day("2026-03-11"), rules, CALENDAR)).isEqualTo(day("2026-04-01"));
        assertThat(ModeChange.ofMode(day("2026-03-12"), rules, CALENDAR)).isEqualTo(day("2026-07-01"));
        assertThat(ModeChange.ofMode(day("2026-12-20"), rules, CALENDAR)).isEqualTo(day("2027-04-01"));
        assertThat(ModeChange.ofDemand(day("2026-03-25"), rules, CALENDAR)).isEqualTo(day("2026-04-01"));
        assertThat(ModeChange.ofDemand(day("2026-03-26"), rules, CALENDAR)).isEqualTo(day("2026-05-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11, 2026-04-01, allowed",
        "2026-03-11, 2026-05-01, contract.mode-too-early",
        "2026-03-11, 2026-07-01, allowed",
        "2026-03-12, 2026-04-01, contract.mode-too-early"
    })
    void another_mode_is_refused_before_its_quarter(String applied, String from, String answer) {
        assertThat(answer(
                        terms(BasicChargeMode.CAPACITY, 0, 1250),
                        terms(BasicChargeMode.ACTUAL_DEMAND, 0, 1250),
                        applied,
                        from))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-25, 2026-04-01, 1250, allowed",
        "2026-03-25, 2026-04-02, 1250, contract.demand-too-early",
        "2026-03-26, 2026-04-01, 1250, contract.demand-too-early",
        "2026-03-26, 2026-03-27, 1630, allowed"
    })
    void another_contract_demand_is_refused_before_its_month_unless_the_capacity_changes(
            String applied, String from, int kva, String answer) {
        assertThat(answer(
                        terms(BasicChargeMode.CONTRACT_DEMAND, 900, 1250),
                        terms(BasicChargeMode.CONTRACT_DEMAND, 800, kva),
                        applied,
                        from))
                .isEqualTo(answer);
    }

    @Test
    void the_refusal_says_when_it_may_begin() {
        Refusal why = ModeChange.fault(
                        terms(BasicChargeMode.CAPACITY, 0, 1250),
                        terms(BasicChargeMode.ACTUAL_DEMAND, 0, 1250),
                        day("2026-04-01"),
                        day("2026-03-12"),
                        ChangeRules.NATIONAL,
                        CALENDAR)
                .orElseThrow();
        assertThat(why.title().en())
                .isEqualTo(
                        "another way of paying for capacity needs 15 working days and begins with a quarter, 2026-07-01 at the earliest");
    }

    private static String answer(Terms.Agreed before, Terms.Agreed after, String applied, String from) {
        return ModeChange.fault(before, after, day(from), day(applied), ChangeRules.NATIONAL, CALENDAR)
                .map(Refusal::code)
                .orElse("allowed");
    }

    private static Terms.Agreed terms(BasicChargeMode mode, int contractKw, int kva) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                VoltageLevel.AC_10_KV,
                new TariffId("HB-TWO-PART-10KV"),
                Scheme.TWO_PART,
                mode,
                contractKw == 0 ? Optional.empty() : Optional.of(Power.kw(contractKw)),
                Optional.of(PowerFactorStandard.PF_090),
                true);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
