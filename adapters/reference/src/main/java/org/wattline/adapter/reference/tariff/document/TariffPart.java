package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/** A whole tariff. A new component is one more line in {@link #COMPONENTS}, a small file of its own and its schema. */
final class TariffPart {
    private static final List<Component<?>> COMPONENTS = List.of(
            Component.object("tiers", TiersPart::read, TiersPart::write, Tariff::tiers, Tariff::withTiers),
            Component.object("basic", BasicPricesPart::read, BasicPricesPart::write, Tariff::basic, Tariff::withBasic),
            Component.object(
                    "components",
                    ComponentsPart::read,
                    ComponentsPart::write,
                    Tariff::components,
                    Tariff::withComponents),
            Component.object("ratios", RatiosPart::read, RatiosPart::write, Tariff::ratios, Tariff::withRatios),
            Component.object(
                    "heating",
                    SpecialPricesPart::heating,
                    SpecialPricesPart::write,
                    Tariff::heating,
                    Tariff::withHeating),
            Component.object(
                    "market", SpecialPricesPart::market, SpecialPricesPart::write, Tariff::market, Tariff::withMarket),
            Component.object(
                    "conventions",
                    ConventionsPart::read,
                    ConventionsPart::write,
                    tariff -> Optional.of(tariff.conventions()).filter(c -> !c.equals(Conventions.CHINA)),
                    Tariff::withConventions),
            Component.value("touCalendar", Function.identity(), Tariff::touCalendar, Tariff::withTouCalendar),
            Component.value("freePerMonthKwh", Energy::parse, Tariff::freePerMonth, Tariff::withFreePerMonth),
            Component.objects("charges", ChargePart::read, ChargePart::write, Tariff::charges, Tariff::withCharges),
            Component.object(
                    "billingDemand",
                    BillingDemandPart::read,
                    BillingDemandPart::write,
                    Tariff::billingDemand,
                    Tariff::withBillingDemand),
            Component.object(
                    "export", ExportTermsPart::read, ExportTermsPart::write, Tariff::export, Tariff::withExport));

    private TariffPart() {}

    static Optional<Tariff> read(Members at) {
        Optional<Provision> provision =
                ProvisionPart.of(at, id -> TariffId.parse(id).value());
        Optional<Text> name = at.object("name", TariffPart::name);
        Optional<Eligibility> eligibility = at.object("eligibility", EligibilityPart::read);
        boolean unstated = (at.has("market") || at.has("ratios") || at.has("export")) && !at.has("prices");
        Optional<EnergyPrices> prices =
                unstated ? Optional.of(EnergyPrices.NONE) : at.object("prices", EnergyPricesPart::read);
        List<Function<Tariff, Tariff>> added =
                COMPONENTS.stream().map(component -> component.reading(at)).toList();
        return at.make(() -> {
            Tariff tariff = Tariff.of(
                    provision.orElseThrow(), name.orElseThrow(), eligibility.orElseThrow(), prices.orElseThrow());
            for (Function<Tariff, Tariff> add : added) tariff = add.apply(tariff);
            return tariff;
        });
    }

    static ObjectNode write(Tariff tariff) {
        ObjectNode node = Json.object();
        ProvisionPart.write(tariff.provision(), node);
        node.putObject("name")
                .put("zh", tariff.name().zh())
                .put("en", tariff.name().en());
        node.set("eligibility", EligibilityPart.write(tariff.eligibility()));
        if (!tariff.prices().isEmpty()) node.set("prices", EnergyPricesPart.write(tariff.prices()));
        COMPONENTS.forEach(component -> component.write(tariff, node));
        return node;
    }

    private static Optional<Text> name(Members at) {
        Optional<String> zh = at.value("zh", Function.identity());
        Optional<String> en = at.value("en", Function.identity());
        return at.make(() -> Text.of(zh.orElseThrow(), en.orElseThrow()));
    }
}
