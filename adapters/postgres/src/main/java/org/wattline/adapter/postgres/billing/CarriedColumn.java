package org.wattline.adapter.postgres.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.tariff.Period;

/** Credits and peaks as JSON; empty where there are none, as with most customers. What the year's bills came to has columns of its own. */
final class CarriedColumn {
    private static final JsonMapper MAPPER = new JsonMapper();

    private CarriedColumn() {}

    static Optional<String> of(Carried carried) {
        if (carried.credits().isEmpty()
                && carried.credit().isZero()
                && carried.peaks().isEmpty()) return Optional.empty();
        ObjectNode node = MAPPER.createObjectNode();
        ObjectNode credits = node.putObject("creditsKwh");
        carried.credits()
                .forEach((period, energy) ->
                        credits.put(period.code(), energy.kwh().toPlainString()));
        node.put("creditCny", carried.credit().yuan().toPlainString());
        ObjectNode peaks = node.putObject("peaksKw");
        carried.peaks()
                .forEach((month, peak) -> peaks.put(month.toString(), peak.kw().toPlainString()));
        return Optional.of(node.toString());
    }

    static Carried carried(Optional<String> json, int billedYear, BigDecimal billedCny) {
        Carried.Billed billed = new Carried.Billed(billedYear, Money.rounded(billedCny));
        if (json.isEmpty()) return Carried.NOTHING.withBilled(billed);
        JsonNode node = read(json.get());
        SortedMap<Period, Energy> credits = new TreeMap<>();
        node.path("creditsKwh")
                .properties()
                .forEach(each -> credits.put(
                        new Period(each.getKey()),
                        new Energy(new BigDecimal(each.getValue().asText()))));
        SortedMap<YearMonth, Power> peaks = new TreeMap<>();
        node.path("peaksKw")
                .properties()
                .forEach(each -> peaks.put(
                        YearMonth.parse(each.getKey()),
                        new Power(new BigDecimal(each.getValue().asText()))));
        return new Carried(credits, Money.yuan(node.path("creditCny").asText()), peaks, billed);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON of another shape", e);
        }
    }
}
