package org.wattline.domain.billing.rebill;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.domain.billing.HouseholdUsed;
import org.wattline.domain.billing.Measured;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.request.Carried;

/** What a bill was made from, in words: of each input by what names it for ever. */
final class InputWords {
    private static final Text NONE = same("");

    private InputWords() {}

    private static Text same(String both) {
        return Text.of(both, both);
    }

    /** References of readings, by themselves without their version. */
    static Map<String, Text> readings(Supply supply) {
        Map<String, Text> words = new TreeMap<>();
        for (Measured each : supply.points())
            Stream.concat(
                            each.readings().stream()
                                    .map(reading -> reading.ref().toString()),
                            each.days().stream().map(day -> day.ref().toString()))
                    .forEach(ref -> words.put(ref.substring(0, ref.lastIndexOf('#')), same(ref)));
        return words;
    }

    /** What each version of a reading says: registers as they showed, curves by their sum. */
    static Map<String, Map<Register, BigDecimal>> shown(Supply supply) {
        Map<String, Map<Register, BigDecimal>> all = new HashMap<>();
        for (Measured each : supply.points()) {
            for (RegisterReading reading : each.readings()) {
                Map<Register, BigDecimal> values = new EnumMap<>(Register.class);
                reading.values().forEach((register, value) -> values.put(register, value.shown()));
                all.put(reading.ref().toString(), values);
            }
            for (IntervalDay day : each.days())
                all.put(
                        day.ref().toString(),
                        Map.of(day.channel().register(), day.energy().total().kwh()));
        }
        return all;
    }

    /** Meters that measured something in the period. */
    static Map<String, Text> installations(Supply supply) {
        Map<String, Text> words = new TreeMap<>();
        for (Measured each : supply.points())
            for (Installation one : each.point().installations())
                if (one.measures(
                        Zone.startOf(supply.period().from()),
                        Zone.startOf(supply.period().end())))
                    words.put(
                            each.point().no() + "/" + one.from(),
                            same(each.point().no() + "/" + one.meter() + " ×"
                                    + one.multiplier().factor().toPlainString() + " " + one.from() + "/"
                                    + one.to().map(Object::toString).orElse("")));
        return words;
    }

    static Map<String, Text> household(Supply supply) {
        HouseholdUsed used = HouseholdUsed.of(supply.account(), supply.period());
        return Map.of(
                "",
                Text.of(
                        used.people() + " 人" + (used.lowIncome() ? "，低保或特困" : ""),
                        "people " + used.people() + ", low income " + used.lowIncome()));
    }

    static Map<String, Text> terms(Supply supply) {
        Map<String, Text> words = new TreeMap<>();
        for (TermsInForce each : supply.terms())
            words.put(
                    each.contract() + " " + each.during().from(),
                    same(each.contract() + " " + days(each.during()) + " ").then(agreed(each.agreed())));
        return words;
    }

    private static Text agreed(Terms.Agreed agreed) {
        return same(agreed.tariff() + " " + agreed.capacity() + " kVA " + agreed.voltage() + " " + agreed.scheme() + " "
                        + agreed.basicCharge()
                        + agreed.contractDemand()
                                .map(power -> " " + power.kw() + " kW")
                                .orElse("")
                        + agreed.powerFactor().map(standard -> " " + standard).orElse(""))
                .then(agreed.timeOfUse() ? Text.of(" 分时", " by period") : NONE)
                .then(agreed.plant()
                        .map(plant -> {
                            String words = plant.installed().kw() + " kW " + plant.tariff();
                            return Text.of(" 分布式电源 " + words, " plant " + words);
                        })
                        .orElse(NONE))
                .then(agreed.marks().codes().isEmpty() ? NONE : same(" " + agreed.marks()));
    }

    static Map<String, Text> annualUse(Supply supply) {
        return Map.of("", same(supply.counter().year() + ": " + supply.counter().used() + " kWh"));
    }

    static Map<String, Text> carried(Supply supply) {
        Map<String, Text> words = new TreeMap<>();
        Carried carried = supply.carried();
        carried.credits()
                .forEach((period, energy) ->
                        words.put("kWh " + period.code(), same(period.code() + " " + energy + " kWh")));
        if (!carried.credit().isZero()) words.put("yuan", Text.of(carried.credit() + " 元", carried.credit() + " yuan"));
        carried.peaks()
                .forEach((month, peak) ->
                        words.put("kW " + month, same(month + " " + peak.kw().toPlainString() + " kW")));
        String billed = carried.billed().year() + ": " + carried.billed().amount();
        words.put("billed", Text.of(billed + " 元已计费", billed + " yuan billed"));
        return words;
    }

    static Map<String, Text> site(Supply supply) {
        Map<String, Text> words = new TreeMap<>();
        for (SupplyEquipment piece : supply.site().equipment())
            for (Phase each : piece.phases())
                words.put(
                        piece.id().value() + " " + each.during().from(),
                        same(piece.id().value() + " " + days(each.during()) + " " + each.state()));
        for (PointArrangement point : supply.site().arrangements())
            for (Arranged each : point.arranged())
                words.put(
                        point.point() + " " + each.during().from(),
                        Text.of(
                                point.point() + " " + days(each.during()) + " 登记于 " + each.recordedAt(),
                                point.point() + " " + days(each.during()) + " told " + each.recordedAt()));
        return words;
    }

    private static String days(Span span) {
        return span.from() + "/" + span.to().map(Object::toString).orElse("");
    }
}
