package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.Samples.account;
import static org.wattline.domain.billing.Samples.done;
import static org.wattline.domain.billing.Samples.household;
import static org.wattline.domain.billing.Samples.read;
import static org.wattline.domain.billing.Samples.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.billing.adjustment.Reckoned;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.Register;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.UseCategory;

class DividingANoteTest {
    private final Supply supply =
            supply(account(UseCategory.RESIDENTIAL), household(false), read(Map.of(Register.ACTIVE_IMPORT, 200)), 0);
    private final Bill bill = Samples.bill(supply);

    @Test
    void corrected_energy_falls_to_the_components_of_the_energy_that_it_corrects() {
        Map<String, Money> split = Map.of(
                "POWER_PURCHASE", Money.yuan("70.00"),
                "GOVERNMENT_FUNDS", Money.yuan("7.60"),
                "TRANSMISSION_DISTRIBUTION", Money.yuan("20.00"),
                "POWER_FACTOR", Money.yuan("10.00"));
        assertThat(note(LineCode.CORRECTION_ENERGY, split))
                .isEqualTo(Map.of(
                        "GOVERNMENT_FUNDS", Money.yuan("8.38"),
                        "TRANSMISSION_DISTRIBUTION", Money.yuan("22.05"),
                        "POWER_PURCHASE", Money.yuan("77.17")));
    }

    @Test
    void what_corrects_an_all_in_price_or_a_price_alone_stays_whole() {
        Map<String, Money> whole = Map.of("CORRECTED_ENERGY", Money.yuan("107.60"));
        assertThat(note(LineCode.CORRECTION_ENERGY, Map.of("CATALOGUE_ENERGY", Money.yuan("107.60"))))
                .isEqualTo(whole);
        assertThat(note(LineCode.CORRECTION_PRICE, Map.of("POWER_PURCHASE", Money.yuan("107.60"))))
                .isEqualTo(whole);
    }

    private Map<String, Money> note(LineCode code, Map<String, Money> earned) {
        Calculation made = bill.calculation();
        Bill wrong = new Bill(
                bill.no(),
                bill.account(),
                bill.customer(),
                bill.unit(),
                bill.category(),
                bill.kind(),
                bill.period(),
                new Calculation(made.rated(), made.before(), made.terms(), earned, made.quality(), made.at()),
                new Bill.Stage.Issued(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 28)),
                Version.NEW);
        RatedLine line = made.lines().getFirst();
        RatedLine corrected = new RatedLine(
                code,
                Optional.empty(),
                0,
                line.span(),
                line.quantity(),
                line.price(),
                line.share(),
                line.amount(),
                line.provision(),
                line.readings(),
                line.trace(),
                line.rounding());
        Reckoned reckoned = new Reckoned(List.of(corrected), made.rated().energy(), line.amount(), false);
        return done(Adjustment.drafted(
                        BillNo.of(2),
                        supply.account(),
                        Optional.of(wrong),
                        "test",
                        "{}",
                        reckoned,
                        "clerk",
                        Samples.NOW))
                .bill()
                .calculation()
                .revenue();
    }
}
