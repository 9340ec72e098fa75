package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Month;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.charge.BillingDemand;

/** {@code billingDemand}: ratchet, look-back and least demand. */
final class BillingDemandPart {
    private BillingDemandPart() {}

    private record Shares(Set<Month> months, Share share) {}

    static Optional<BillingDemand> read(Members at) {
        Optional<Integer> lookBack = at.optionalWhole("lookBackMonths");
        List<Shares> shares = at.objects("shares", BillingDemandPart::shares);
        boolean limited = at.has("actualMonths");
        List<Integer> actual = at.wholes("actualMonths");
        Optional<Power> minimum = at.optionalValue("minimumKw", Power::parse);
        List<Period> periods = at.values("periods", Period::parse);
        return at.make(() -> {
            Map<Month, Share> byMonth = new EnumMap<>(Month.class);
            for (Shares some : shares)
                for (Month month : some.months())
                    if (byMonth.put(month, some.share()) != null)
                        throw new IllegalArgumentException("two shares have month " + month.getValue());
            return new BillingDemand(
                    lookBack.orElse(0),
                    byMonth,
                    limited ? MonthsPart.of(actual) : EnumSet.allOf(Month.class),
                    minimum.orElse(Power.ZERO),
                    new TreeSet<>(periods));
        });
    }

    private static Optional<Shares> shares(Members at) {
        List<Integer> months = at.wholes("months");
        Optional<Share> share = at.value("percent", Share::parse);
        return at.make(() -> new Shares(MonthsPart.of(months), share.orElseThrow()));
    }

    static ObjectNode write(BillingDemand terms) {
        ObjectNode node = Json.object();
        if (terms.lookBack() > 0) node.put("lookBackMonths", terms.lookBack());
        Map<Share, Set<Month>> byShare = new LinkedHashMap<>();
        terms.shares()
                .forEach((month, share) -> byShare.computeIfAbsent(share, s -> EnumSet.noneOf(Month.class))
                        .add(month));
        if (!byShare.isEmpty())
            node.set("shares", Json.objects(byShare.entrySet(), entry -> {
                ObjectNode each = Json.object();
                MonthsPart.write(entry.getValue(), each);
                return each.put("percent", entry.getKey().toString());
            }));
        if (terms.actual().size() < 12) {
            ArrayNode actual = node.putArray("actualMonths");
            terms.actual().forEach(month -> actual.add(month.getValue()));
        }
        if (!terms.minimum().isZero()) node.put("minimumKw", terms.minimum().toString());
        if (!terms.periods().isEmpty()) node.set("periods", Json.texts(terms.periods()));
        return node;
    }
}
