package org.wattline.adapter.http.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/**
 * A published version in a list.
 *
 * @param voltages levels of supply; empty means any
 * @param flatYuanPerKwh price without time of use, of the first tier
 */
public record TariffRow(
        TariffId tariffId,
        String versionName,
        String name,
        VersionBody.Days inForce,
        List<UseCategory> categories,
        Scheme scheme,
        List<VoltageBand> voltages,
        Optional<UnitPrice> flatYuanPerKwh,
        Optional<String> touCalendar,
        String source) {
    static final TariffRow EXAMPLE = new TariffRow(
            new TariffId("ZJ-RES-ANNUAL"),
            "2012-07",
            "Residential tiers, ZJ",
            new VersionBody.Days(LocalDate.of(2012, 7, 1), Optional.empty()),
            List.of(UseCategory.RESIDENTIAL),
            Scheme.SINGLE,
            List.of(),
            Optional.of(UnitPrice.parse("0.538")),
            Optional.of("ZJ-RES-ANNUAL-TOU"),
            "浙价资〔2012〕169号 [F]");

    static TariffRow of(Tariff tariff, Exchange<?> x) {
        return new TariffRow(
                tariff.id(),
                tariff.version(),
                x.text(tariff.name()),
                VersionBody.Days.of(tariff.provision().validity()),
                sorted(tariff.eligibility().categories()),
                tariff.eligibility().scheme(),
                sorted(tariff.eligibility().voltages()),
                tariff.prices().flat(),
                tariff.touCalendar(),
                tariff.provision().source().citation());
    }

    private static <E extends Enum<E>> List<E> sorted(Set<E> values) {
        return values.stream().sorted().toList();
    }
}
