package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.DemandTier;
import org.wattline.domain.tariff.charge.Per;

/** One of {@code charges}: its {@code kind} says which members it has. */
final class ChargePart {
    private ChargePart() {}

    private enum Kind {
        CONTAINED,
        LEVY,
        DIFFERENTIAL,
        PURCHASE_MULTIPLE,
        STANDING,
        MINIMUM,
        MAXIMUM,
        DISCOUNT,
        MONTHLY_AMOUNT,
        TAX,
        DEMAND,
        APPARENT_DEMAND
    }

    static Optional<Charge> read(Members at) {
        Optional<Kind> kind = at.choice("kind", Kind.class);
        Optional<Component> owner = at.object("component", OwnerPart::read);
        return kind.flatMap(found -> switch (found) {
            case CONTAINED -> perKwh(at, price -> new Charge.Contained(owner.orElseThrow(), price));
            case LEVY -> {
                List<Integer> months = at.wholes("months");
                yield perKwh(at, price -> new Charge.Levy(owner.orElseThrow(), price, MonthsPart.orAll(months)));
            }
            case DIFFERENTIAL -> {
                Optional<String> tag = at.value("tag", Function.identity());
                yield perKwh(at, price -> new Charge.Differential(owner.orElseThrow(), price, tag.orElseThrow()));
            }
            case PURCHASE_MULTIPLE -> {
                Optional<String> tag = at.value("tag", Function.identity());
                Optional<BigDecimal> multiple = at.value("multiple", ChargePart::decimal);
                yield at.make(() ->
                        new Charge.PurchaseMultiple(owner.orElseThrow(), multiple.orElseThrow(), tag.orElseThrow()));
            }
            case STANDING -> standing(at, (price, per) -> new Charge.Standing(owner.orElseThrow(), price, per));
            case MINIMUM -> standing(at, (price, per) -> new Charge.Minimum(owner.orElseThrow(), price, per));
            case MAXIMUM -> standing(at, (price, per) -> new Charge.Maximum(owner.orElseThrow(), price, per));
            case DISCOUNT -> share(at, (share, basis) -> new Charge.Discount(owner.orElseThrow(), share, basis));
            case TAX -> share(at, (share, basis) -> new Charge.Tax(owner.orElseThrow(), share, basis));
            case MONTHLY_AMOUNT -> {
                Optional<Money> amount = at.value("amount", Money::parse);
                yield at.make(() -> new Charge.MonthlyAmount(owner.orElseThrow(), amount.orElseThrow()));
            }
            case DEMAND -> demand(at, owner);
            case APPARENT_DEMAND -> apparent(at, owner);
        });
    }

    private static Optional<Charge> perKwh(Members at, Function<UnitPrice, Charge> make) {
        Optional<UnitPrice> price = at.value("price", UnitPrice::parse);
        return at.make(() -> make.apply(price.orElseThrow()));
    }

    private static Optional<Charge> standing(Members at, BiFunction<StandingPrice, Per, Charge> make) {
        Optional<StandingPrice> price = at.value("price", StandingPrice::parse);
        Optional<Per> per = at.choice("per", Per.class);
        return at.make(() -> make.apply(price.orElseThrow(), per.orElseThrow()));
    }

    private static Optional<Charge> share(Members at, BiFunction<Share, Basis, Charge> make) {
        Optional<Share> share = at.value("percent", Share::parse);
        Optional<Basis> basis = at.choice("basis", Basis.class);
        return at.make(() -> make.apply(share.orElseThrow(), basis.orElseThrow()));
    }

    private static Optional<Charge> demand(Members at, Optional<Component> owner) {
        Optional<Period> period = at.optionalValue("period", Period::parse);
        List<Integer> months = at.wholes("months");
        List<DemandTier> tiers = at.objects("tiers", ChargePart::tier);
        return at.make(() -> new Charge.Demand(owner.orElseThrow(), period, MonthsPart.orAll(months), tiers));
    }

    private static Optional<Charge> apparent(Members at, Optional<Component> owner) {
        Optional<Period> period = at.optionalValue("period", Period::parse);
        List<Integer> months = at.wholes("months");
        Optional<CapacityPrice> price = at.value("price", CapacityPrice::parse);
        return at.make(() ->
                new Charge.ApparentDemand(owner.orElseThrow(), period, MonthsPart.orAll(months), price.orElseThrow()));
    }

    private static Optional<DemandTier> tier(Members at) {
        Optional<Power> upTo = at.optionalValue("upToKw", Power::parse);
        Optional<DemandPrice> price = at.value("price", DemandPrice::parse);
        return at.make(() -> new DemandTier(upTo, price.orElseThrow()));
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a decimal such as 1.5 is wanted, not \"" + text + "\"", notANumber);
        }
    }

    static ObjectNode write(Charge charge) {
        return switch (charge) {
            case Charge.Contained(Component c, UnitPrice price) ->
                node(Kind.CONTAINED, c).put("price", price.toString());
            case Charge.Levy(Component c, UnitPrice price, Set<Month> months) ->
                within(months, node(Kind.LEVY, c).put("price", price.toString()));
            case Charge.Differential(Component c, UnitPrice price, String tag) ->
                node(Kind.DIFFERENTIAL, c).put("price", price.toString()).put("tag", tag);
            case Charge.PurchaseMultiple(Component c, BigDecimal multiple, String tag) ->
                node(Kind.PURCHASE_MULTIPLE, c)
                        .put("multiple", multiple.toPlainString())
                        .put("tag", tag);
            case Charge.Standing(Component c, StandingPrice price, Per per) ->
                node(Kind.STANDING, c).put("price", price.toString()).put("per", per.name());
            case Charge.Minimum(Component c, StandingPrice price, Per per) ->
                node(Kind.MINIMUM, c).put("price", price.toString()).put("per", per.name());
            case Charge.Maximum(Component c, StandingPrice price, Per per) ->
                node(Kind.MAXIMUM, c).put("price", price.toString()).put("per", per.name());
            case Charge.Discount(Component c, Share share, Basis basis) ->
                node(Kind.DISCOUNT, c).put("percent", share.toString()).put("basis", basis.name());
            case Charge.Tax(Component c, Share share, Basis basis) ->
                node(Kind.TAX, c).put("percent", share.toString()).put("basis", basis.name());
            case Charge.MonthlyAmount(Component c, Money amount) ->
                node(Kind.MONTHLY_AMOUNT, c).put("amount", amount.toString());
            case Charge.Demand demand -> write(demand);
            case Charge.ApparentDemand(
                    Component c,
                    Optional<Period> period,
                    Set<Month> months,
                    CapacityPrice price) -> {
                ObjectNode node = node(Kind.APPARENT_DEMAND, c).put("price", price.toString());
                period.ifPresent(window -> node.put("period", window.code()));
                yield within(months, node);
            }
        };
    }

    private static ObjectNode within(Set<Month> months, ObjectNode node) {
        if (months.size() < 12) MonthsPart.write(months, node);
        return node;
    }

    private static ObjectNode write(Charge.Demand demand) {
        ObjectNode node = node(Kind.DEMAND, demand.component());
        demand.period().ifPresent(period -> node.put("period", period.code()));
        within(demand.months(), node).set("tiers", Json.objects(demand.tiers(), tier -> {
            ObjectNode each = Json.object();
            tier.upTo().ifPresent(upTo -> each.put("upToKw", upTo.toString()));
            return each.put("price", tier.price().toString());
        }));
        return node;
    }

    private static ObjectNode node(Kind kind, Component component) {
        ObjectNode node = Json.object().put("kind", kind.name());
        node.set("component", OwnerPart.write(component));
        return node;
    }
}
