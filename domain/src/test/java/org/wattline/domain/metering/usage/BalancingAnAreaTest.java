package org.wattline.domain.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

class BalancingAnAreaTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final UsageQuality KNOWN = new UsageQuality(1440, 0, 0, 0);
    private static final UsageQuality GAP = new UsageQuality(1425, 0, 0, 15);
    private static final LossThresholds THRESHOLDS =
            new LossThresholds(DAY, Share.percent("6"), Share.percent("12"), Share.percent("-1"), Share.percent("98"));

    private static UsagePart used(String kwh, UsageQuality quality) {
        Instant from = Instant.parse("2025-12-31T16:00:00Z");
        return new UsagePart(
                from,
                from.plusSeconds(86_400),
                UsageBasis.CURVES,
                Optional.of(Energy.kwh(kwh)),
                Optional.empty(),
                Collections.emptySortedMap(),
                quality);
    }

    private static AreaBalance balance(UsagePart supply, Map<MeteringPointNo, UsagePart> sold) {
        return AreaBalance.of(new AreaCode("A-01"), new UnitPath("/33"), DAY, supply, sold, THRESHOLDS);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 94.01, 5.99, NORMAL",
        "100, 94, 6, HIGH",
        "100, 88, 12, CRITICAL",
        "100, 100.99, -0.99, NORMAL",
        "100, 101, -1, NEGATIVE",
        "300, 200, 33.3333, CRITICAL",
    })
    void the_band_goes_by_the_loss_rate(String supply, String sales, String rate, LossBand band) {
        AreaBalance balance = balance(used(supply, KNOWN), Map.of(MeteringPointNo.of(1), used(sales, KNOWN)));
        assertThat(balance.lossRate()).contains(Share.percent(rate));
        assertThat(balance.band()).isEqualTo(band);
    }

    @Test
    void what_lacks_is_named_and_too_much_of_it_makes_the_loss_incomputable() {
        Map<MeteringPointNo, UsagePart> sold = new HashMap<>();
        for (int i = 1; i <= 50; i++) sold.put(MeteringPointNo.of(i), used("1", KNOWN));
        sold.put(MeteringPointNo.of(7), used("0.5", GAP));
        AreaBalance one = balance(used("50", KNOWN), sold);
        assertThat(one.lacking()).containsExactly(MeteringPointNo.of(7));
        assertThat(one.completeness()).isEqualTo(Share.percent("98"));
        assertThat(one.band()).isEqualTo(LossBand.NORMAL);
        sold.put(MeteringPointNo.of(8), used("0.5", GAP));
        assertThat(balance(used("50", KNOWN), sold).band()).isEqualTo(LossBand.NOT_COMPUTABLE);
    }

    @Test
    void without_the_whole_supply_nothing_is_said_of_the_loss() {
        AreaBalance balance = balance(used("90", GAP), Map.of(MeteringPointNo.of(1), used("80", KNOWN)));
        assertThat(balance)
                .isEqualTo(new AreaBalance(
                        new AreaCode("A-01"),
                        new UnitPath("/33"),
                        DAY,
                        Optional.empty(),
                        Energy.kwh(80),
                        1,
                        List.of(),
                        0,
                        LossBand.NOT_COMPUTABLE));
        assertThat(balance.loss()).isEmpty();
        assertThat(balance(used("0", KNOWN), Map.of(MeteringPointNo.of(1), used("0", KNOWN)))
                        .band())
                .isEqualTo(LossBand.NOT_COMPUTABLE);
    }
}
