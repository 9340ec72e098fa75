package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;
import static org.wattline.domain.rating.SampleRequests.span;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.capacity.Equipment;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.BasicCharge.OfSource;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;

class ChargingForCapacityTest {
    private static final LocalDate OLD = LocalDate.of(2020, 1, 1);
    private static final Equipment FIRST = Equipment.transformer("1#", Capacity.kva(1000), OLD);
    private static final Equipment SECOND = Equipment.transformer("2#", Capacity.kva(630), OLD);

    @ParameterizedTest
    @CsvSource({
        "2026-01-11, 2026-02-21, 2026-01, 31270.70",
        "2026-01-11, 2026-02-21, 2026-02, 31823.00",
        "2026-01-11, 2026-01-21, 2026-01, 42869.00",
        "2026-02-11, 2026-02-21, 2026-02, 42869.00"
    })
    void E2_2_a_suspended_transformer_is_charged_for_the_rest_of_the_month(
            LocalDate sealed, LocalDate unsealed, YearMonth month, String expected) {
        Equipment suspended = SECOND.in(EquipmentState.SUSPENDED, Span.of(sealed, unsealed));
        RatedBill bill = rated(month(month, new BasicCharge.ByCapacity(Connected.of(FIRST, suspended))));
        assertThat(bill.sum(LineCode::isBasic)).isEqualTo(Money.yuan(expected));
    }

    @Test
    void each_line_tells_the_days_of_its_pieces() {
        Equipment suspended =
                SECOND.in(EquipmentState.SUSPENDED, Span.of(LocalDate.of(2026, 1, 11), LocalDate.of(2026, 2, 21)));
        RatedBill bill =
                rated(month(YearMonth.of(2026, 1), new BasicCharge.ByCapacity(Connected.of(FIRST, suspended))));
        List<RatedLine> lines =
                bill.lines().stream().filter(line -> line.code().isBasic()).toList();
        assertThat(lines)
                .extracting(line -> line.arithmetic().en())
                .containsExactly(
                        "1000 kVA × 26.3 yuan/kVA·month = 26300.00 yuan",
                        "630 kVA × 26.3 yuan/kVA·month × 9 ÷ 30 = 4970.70 yuan");
        assertThat(lines.getFirst().trace().getFirst().sentence().zh())
                .isEqualTo("计费设备：1# 1000 kVA 30/30, 2# 630 kVA 9/30。");
        assertThat(lines.getLast().trace())
                .extracting(step -> step.sentence().en())
                .containsExactly(
                        "2#, 630 kVA: suspended for 21 days from 2026-01-11, not charged.",
                        "Not a whole month: 9 of 30 days are charged.",
                        "By capacity: 630 kVA are running, at 26.3 yuan/kVA·month.");
    }

    @Test
    void a_month_in_which_nothing_counts_is_a_line_of_nothing_that_says_why() {
        Equipment sealed = SECOND.in(EquipmentState.SUSPENDED, Span.startingOn(LocalDate.of(2025, 12, 20)));
        RatedBill bill = rated(month(YearMonth.of(2026, 1), new BasicCharge.ByCapacity(Connected.of(sealed))));
        assertThat(bill.lines().getLast().amount()).isEqualTo(Money.ZERO);
        assertThat(bill.lines().getLast().explanation().zh()).contains("2# 630 千伏安自 2026-01-01 起暂停 31 天");
    }

    @Test
    void main_sources_each_pay_and_a_standby_source_only_when_used() {
        OfSource main =
                new OfSource("10kV-I", false, true, new BasicCharge.ByActualDemand(Connected.of(FIRST)), demand(500));
        OfSource other =
                new OfSource("10kV-II", false, true, new BasicCharge.ByActualDemand(Connected.of(SECOND)), demand(300));
        OfSource idle =
                new OfSource("10kV-III", true, false, new BasicCharge.ByCapacity(Connected.of(FIRST)), demand(900));
        OfSource used =
                new OfSource("10kV-III", true, true, new BasicCharge.ByCapacity(Connected.of(FIRST)), demand(900));
        YearMonth january = YearMonth.of(2026, 1);
        RatedBill bill = rated(month(january, new BasicCharge.BySources(List.of(main, other, idle))));
        assertThat(bill.lines().stream().skip(1).map(line -> line.amount().toString()))
                .containsExactly("21000.00", "12600.00");
        assertThat(bill.lines().get(1).trace())
                .extracting(step -> step.sentence().en())
                .startsWith(
                        "The standby source 10kV-III was not used and does not count.",
                        "The source 10kV-I (main) pays on its own.");
        assertThat(rated(month(january, new BasicCharge.BySources(List.of(main, used))))
                        .sum(LineCode::isBasic))
                .isEqualTo(Money.yuan("47300.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new BasicCharge.BySources(List.of()));
        OfSource unmetered = new OfSource("I", false, true, main.charge(), Optional.empty());
        assertThat(refusal(SampleRequests.RATING.rate(month(january, new BasicCharge.BySources(List.of(unmetered)))))
                        .code())
                .isEqualTo("rating.demand-missing");
    }

    @Test
    void the_month_of_closing_is_charged_by_its_days_by_demand_too() {
        Connected closed = Connected.of(FIRST.until(LocalDate.of(2026, 1, 16)));
        RatingRequest request = month(YearMonth.of(2026, 1), new BasicCharge.ByActualDemand(closed));
        assertThat(rated(request.withDemand(Metered.of(Power.kw(400)))).sum(LineCode::isBasic))
                .isEqualTo(Money.yuan("8400.00"));
    }

    @Property
    void more_demand_never_costs_less_and_never_less_than_the_floor(
            @ForAll @IntRange(max = 3000) int contract, @ForAll @IntRange(max = 4000) int measured) {
        RatingRequest request =
                month(YearMonth.of(2026, 1), new BasicCharge.ByContractDemand(Power.kw(contract), Capacity.kva(1630)));
        Money less = rated(request.withDemand(Metered.of(Power.kw(measured)))).sum(LineCode::isBasic);
        Money more =
                rated(request.withDemand(Metered.of(Power.kw(measured + 1L)))).sum(LineCode::isBasic);
        assertThat(less).isLessThanOrEqualTo(more);
        assertThat(less).isGreaterThanOrEqualTo(Money.yuan("27384.00"));
    }

    static RatingRequest month(YearMonth month, BasicCharge basic) {
        Tariff hubei = SampleTariffs.HUBEI_TWO_PART_10KV;
        Provision always = new Provision(
                hubei.provision().id(),
                "all",
                Span.startingOn(OLD),
                hubei.provision().source());
        Tariff tariff = Tariff.of(always, hubei.name(), hubei.eligibility(), hubei.prices())
                .withBasic(hubei.basic().orElseThrow());
        return RatingRequest.of(month, Part.flat(tariff, span(month), Usage.total(Energy.kwh(1000))))
                .withBasic(basic);
    }

    private static Optional<Metered<Power>> demand(long kw) {
        return Optional.of(Metered.of(Power.kw(kw)));
    }
}
