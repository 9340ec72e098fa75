package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.SellTier;
import org.wattline.domain.tariff.export.Subsidy;
import org.wattline.domain.tariff.export.TrueUp;

/** {@code export}: how electricity fed in is set off, credited or paid. */
final class ExportTermsPart {
    private ExportTermsPart() {}

    static Optional<ExportTerms> read(Members at) {
        Optional<Component> component = at.object("component", OwnerPart::read);
        Optional<Metering> metering = at.choice("metering", Metering.class);
        List<SellTier> sell = at.objects("sell", ExportTermsPart::tier);
        Optional<String> series = at.optionalValue("series", Function.identity());
        boolean fromNextMonth = at.flag("creditFromNextMonth");
        Optional<TrueUp> trueUp = at.optionalObject("trueUp", ExportTermsPart::trueUp);
        Optional<Subsidy> subsidy = at.optionalObject("subsidy", ExportTermsPart::subsidy);
        return at.make(() -> new ExportTerms(
                component.orElseThrow(), metering.orElseThrow(), sell, series, !fromNextMonth, trueUp, subsidy));
    }

    static ObjectNode write(ExportTerms terms) {
        ObjectNode node = Json.object();
        node.set("component", OwnerPart.write(terms.component()));
        node.put("metering", terms.metering().name());
        if (!terms.sell().isEmpty()) node.set("sell", Json.objects(terms.sell(), ExportTermsPart::write));
        terms.series().ifPresent(series -> node.put("series", series));
        if (!terms.atOnce()) node.put("creditFromNextMonth", true);
        terms.trueUp()
                .ifPresent(yearly -> node.putObject("trueUp")
                        .put("month", yearly.month().getValue())
                        .put("price", yearly.price().toString())
                        .put("leftover", yearly.leftover().name()));
        terms.subsidy().ifPresent(subsidy -> {
            ObjectNode each = node.putObject("subsidy");
            each.set("component", OwnerPart.write(subsidy.component()));
            each.put("price", subsidy.price().toString());
        });
        return node;
    }

    private static ObjectNode write(SellTier tier) {
        ObjectNode node = Json.object();
        tier.upTo().ifPresent(upTo -> node.put("upToKwh", upTo.toString()));
        node.set("prices", EnergyPricesPart.write(tier.prices()));
        return node;
    }

    private static Optional<SellTier> tier(Members at) {
        Optional<Energy> upTo = at.optionalValue("upToKwh", Energy::parse);
        Optional<EnergyPrices> prices = at.object("prices", EnergyPricesPart::read);
        return at.make(() -> new SellTier(upTo, prices.orElseThrow()));
    }

    private static Optional<TrueUp> trueUp(Members at) {
        Optional<Integer> month = at.whole("month");
        Optional<UnitPrice> price = at.optionalValue("price", UnitPrice::parse);
        Optional<TrueUp.Leftover> leftover = at.choice("leftover", TrueUp.Leftover.class);
        return at.make(() -> new TrueUp(
                MonthsPart.of(month.stream().toList()).stream().findFirst().orElse(Month.DECEMBER),
                price.orElse(UnitPrice.ZERO),
                leftover.orElseThrow()));
    }

    private static Optional<Subsidy> subsidy(Members at) {
        Optional<Component> component = at.object("component", OwnerPart::read);
        Optional<UnitPrice> price = at.value("price", UnitPrice::parse);
        return at.make(() -> new Subsidy(component.orElseThrow(), price.orElseThrow()));
    }
}
