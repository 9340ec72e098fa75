package org.wattline.adapter.reference.urdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.DemandTier;

/** Demand charges by month and by period, and the look-back that bills them on earlier peaks. */
final class DemandRates {
    private final RateRecord record;
    private final Component owner;
    private final List<Charge> charges = new ArrayList<>();
    private final Set<Period> windows = new TreeSet<>();
    private Optional<Schedule> schedule = Optional.empty();
    private Optional<Schedule> coincidence = Optional.empty();
    private boolean flat;
    private Optional<BillingDemand> terms = Optional.empty();

    private DemandRates(RateRecord record, Component owner) {
        this.record = record;
        this.owner = owner;
    }

    static DemandRates read(RateRecord record, Component owner) {
        DemandRates rates = new DemandRates(record, owner);
        if (record.has("flatdemandstructure")) rates.byMonth();
        if (record.has("demandratestructure")) rates.byPeriod();
        rates.terms = rates.lookBack();
        rates.coincident();
        return rates;
    }

    List<Charge> charges() {
        return charges;
    }

    Optional<TouCalendar> calendar(Provision provision) {
        return windows.isEmpty() ? Optional.empty() : schedule.map(found -> found.calendar(provision));
    }

    /** Hours of the coincident demand charges. */
    Optional<TouCalendar> coincidentCalendar(Provision provision) {
        return coincidence.map(found -> found.calendar(provision));
    }

    private void byMonth() {
        List<List<RateTier>> periods = RateTier.structure(record, "flatdemandstructure");
        JsonNode months = record.field("flatdemandmonths");
        Optional<DemandUnit> unit = DemandUnit.of(record, "flatdemandunit", periods);
        if (unit.isEmpty()) return;
        if (!months.isArray() || months.size() != 12) {
            record.fault("/flatdemandmonths", "twelve months are wanted, not " + months.size());
            return;
        }
        for (int p = 0; p < periods.size(); p++) {
            Set<Month> in = EnumSet.noneOf(Month.class);
            for (int m = 0; m < 12; m++) if (months.get(m).asInt(-1) == p) in.add(Month.of(m + 1));
            add(Optional.empty(), in, periods.get(p), unit.get(), "/flatdemandstructure/" + p);
        }
        for (int m = 0; m < 12; m++)
            if (months.get(m).asInt(-1) < 0 || months.get(m).asInt() >= periods.size())
                record.fault("/flatdemandmonths/" + m, "no period is numbered " + months.get(m));
        flat = !charges.isEmpty();
    }

    private void byPeriod() {
        List<List<RateTier>> periods = RateTier.structure(record, "demandratestructure");
        Schedule found = Schedule.read(
                record, 'D', "demandweekdayschedule", "demandweekendschedule", Math.max(1, periods.size()));
        Optional<DemandUnit> unit = DemandUnit.of(record, "demandrateunit", periods);
        if (unit.isEmpty()) return;
        schedule = Optional.of(found);
        for (int p = 0; p < periods.size(); p++) {
            int before = charges.size();
            add(Optional.of(found.period(p)), found.months(p), periods.get(p), unit.get(), "/demandratestructure/" + p);
            if (charges.size() > before) windows.add(found.period(p));
        }
    }

    /** Demand at the hours in which the system may peak: windows of their own, beside those of the customer's peaks. */
    private void coincident() {
        if (!record.has("coincidentratestructure")) {
            record.text("coincidentrateunit");
            record.field("coincidentrateschedule");
            return;
        }
        List<List<RateTier>> periods = RateTier.structure(record, "coincidentratestructure");
        Schedule found = Schedule.read(
                record, 'C', "coincidentrateschedule", "coincidentrateschedule", Math.max(1, periods.size()));
        Optional<DemandUnit> unit = DemandUnit.of(record, "coincidentrateunit", periods);
        if (unit.isEmpty()) return;
        int before = charges.size();
        for (int p = 0; p < periods.size(); p++)
            add(
                    Optional.of(found.period(p)),
                    found.months(p),
                    periods.get(p),
                    unit.get(),
                    "/coincidentratestructure/" + p);
        if (charges.size() == before) return;
        coincidence = Optional.of(found);
        record.note(
                "/coincidentratestructure",
                "charged is the demand of the window; if the utility names the hour of its peak, give the demand of that hour");
    }

    private void add(
            Optional<Period> window, Set<Month> months, List<RateTier> stated, DemandUnit unit, String pointer) {
        List<RateTier> tiers = unit.tiers(stated);
        if (tiers.stream().allMatch(tier -> tier.price().signum() == 0)) return;
        if (months.isEmpty()) {
            record.note(pointer, "the period never applies");
            return;
        }
        if (tiers.stream().anyMatch(tier -> tier.price().signum() < 0)) {
            record.missing(pointer, "a negative demand price");
            return;
        }
        if (unit == DemandUnit.KVA) {
            if (tiers.size() > 1) record.missing(pointer, "tiers of kVA");
            else
                charges.add(new Charge.ApparentDemand(
                        owner,
                        window,
                        months,
                        new CapacityPrice(tiers.getFirst().price())));
            return;
        }
        charges.add(new Charge.Demand(
                owner,
                window,
                months,
                tiers.stream()
                        .map(tier -> new DemandTier(tier.max().map(Power::new), new DemandPrice(tier.price())))
                        .toList()));
    }

    /** The tariff with its ratchet, if the record has one. */
    Tariff ratcheted(Tariff tariff) {
        return terms.map(tariff::withBillingDemand).orElse(tariff);
    }

    private Optional<BillingDemand> lookBack() {
        String pointer = "/" + name("lookbackpercent", "lookbackPercent");
        Optional<BigDecimal> percent = record.number(name("lookbackpercent", "lookbackPercent"));
        int range = record.number(name("lookbackrange", "lookbackRange"))
                .map(BigDecimal::intValue)
                .orElse(0);
        Set<Month> months = lookBackMonths();
        yearlyPercentages();
        if (percent.isEmpty() || percent.get().signum() == 0) return Optional.empty();
        if (percent.get().compareTo(BigDecimal.ONE) > 0 || percent.get().signum() < 0) {
            record.fault(
                    pointer,
                    "a look-back is a fraction from 0 to 1, not "
                            + percent.get().toPlainString());
            return Optional.empty();
        }
        boolean some = !months.isEmpty() && months.size() < 12;
        if (range > 0 && some || range < 0 || range > 12) {
            record.fault(pointer, "a look-back is over up to twelve months, or over certain months, not both");
            return Optional.empty();
        }
        Share share = new Share(percent.get().movePointRight(2));
        Map<Month, Share> shares = new EnumMap<>(Month.class);
        for (Month month : some ? months : EnumSet.allOf(Month.class)) shares.put(month, share);
        BillingDemand all = BillingDemand.OF_THE_MONTH.lookingBack(range > 0 ? range : 11, shares);
        if (charges.isEmpty()) record.note(pointer, "there is no demand charge: the look-back measures tiers per kW");
        if (flat || windows.isEmpty()) return Optional.of(all);
        record.note(pointer, "there is no demand charge of the month: all periods count and bear the look-back");
        return Optional.of(all.during(windows));
    }

    private String name(String lower, String camel) {
        return record.has(camel) ? camel : lower;
    }

    private Set<Month> lookBackMonths() {
        JsonNode months = record.field(name("lookbackmonths", "lookbackMonths"));
        Set<Month> found = EnumSet.noneOf(Month.class);
        if (months.isMissingNode()) return found;
        if (!months.isArray() || months.size() != 12) record.fault("/lookbackmonths", "twelve months are wanted");
        else
            for (int m = 0; m < 12; m++)
                if (months.get(m).asBoolean() || months.get(m).asInt() != 0) found.add(Month.of(m + 1));
        return found;
    }

    private void yearlyPercentages() {
        for (JsonNode each : record.field("demandratchetpercentage"))
            if (each.asDouble() != 0) {
                record.missing("/demandratchetpercentage", "a ratchet without the months that it looks back to");
                return;
            }
    }
}
