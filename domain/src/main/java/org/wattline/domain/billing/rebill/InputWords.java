package org.wattline.domain.billing.rebill;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.domain.billing.HouseholdUsed;
import org.wattline.domain.billing.Measured;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.request.Carried;

/** What a bill was made from, in words: of each input by what names it for ever. */
final class InputWords {
    private InputWords() {}

    /** References of readings, by themselves without their version. */
    static Map<String, String> readings(Supply supply) {
        Map<String, String> words = new TreeMap<>();
        for (Measured each : supply.points())
            Stream.concat(
                            each.readings().stream()
                                    .map(reading -> reading.ref().toString()),
                            each.days().stream().map(day -> day.ref().toString()))
                    .forEach(ref -> words.put(ref.substring(0, ref.lastIndexOf('#')), ref));
        return words;
    }

    /** Meters that measured something in the period. */
    static Map<String, String> installations(Supply supply) {
        Map<String, String> words = new TreeMap<>();
        for (Measured each : supply.points())
            for (Installation one : each.point().installations())
                if (one.measures(
                        Zone.startOf(supply.period().from()),
                        Zone.startOf(supply.period().end())))
                    words.put(
                            each.point().no() + "/" + one.from(),
                            each.point().no() + "/" + one.meter() + " ×"
                                    + one.multiplier().factor().toPlainString() + " " + one.from() + "/"
                                    + one.to().map(Object::toString).orElse(""));
        return words;
    }

    static Map<String, String> household(Supply supply) {
        HouseholdUsed used = HouseholdUsed.of(supply.account(), supply.period());
        return Map.of("", "people " + used.people() + ", low income " + used.lowIncome());
    }

    static Map<String, String> terms(Supply supply) {
        Map<String, String> words = new TreeMap<>();
        for (TermsInForce each : supply.terms())
            words.put(
                    each.contract() + " " + each.during().from(),
                    each.contract() + " " + days(each.during()) + " " + agreed(each.agreed()));
        return words;
    }

    private static String agreed(Terms.Agreed agreed) {
        return agreed.tariff() + " " + agreed.capacity() + " kVA " + agreed.voltage() + " " + agreed.scheme() + " "
                + agreed.basicCharge()
                + agreed.contractDemand().map(power -> " " + power.kw() + " kW").orElse("")
                + agreed.powerFactor().map(standard -> " " + standard).orElse("")
                + (agreed.timeOfUse() ? " by period" : "")
                + agreed.plant()
                        .map(plant -> " plant " + plant.installed().kw() + " kW " + plant.tariff())
                        .orElse("")
                + (agreed.marks().codes().isEmpty() ? "" : " " + agreed.marks());
    }

    static Map<String, String> annualUse(Supply supply) {
        return Map.of("", supply.counter().year() + ": " + supply.counter().used() + " kWh");
    }

    static Map<String, String> carried(Supply supply) {
        Map<String, String> words = new TreeMap<>();
        Carried carried = supply.carried();
        carried.credits()
                .forEach((period, energy) -> words.put("kWh " + period.code(), period.code() + " " + energy + " kWh"));
        if (!carried.credit().isZero()) words.put("yuan", carried.credit() + " yuan");
        carried.peaks()
                .forEach((month, peak) ->
                        words.put("kW " + month, month + " " + peak.kw().toPlainString() + " kW"));
        words.put("billed", carried.billed().year() + ": " + carried.billed().amount() + " yuan billed");
        return words;
    }

    static Map<String, String> site(Supply supply) {
        Map<String, String> words = new TreeMap<>();
        for (SupplyEquipment piece : supply.site().equipment())
            for (Phase each : piece.phases())
                words.put(
                        piece.id().value() + " " + each.during().from(),
                        piece.id().value() + " " + days(each.during()) + " " + each.state());
        for (PointArrangement point : supply.site().arrangements())
            for (Arranged each : point.arranged())
                words.put(
                        point.point() + " " + each.during().from(),
                        point.point() + " " + days(each.during()) + " told " + each.recordedAt());
        return words;
    }

    private static String days(Span span) {
        return span.from() + "/" + span.to().map(Object::toString).orElse("");
    }
}
