package org.wattline.application.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.Measured;
import org.wattline.domain.billing.OnSite;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/** Gathers what bills are made from, for many accounts with a handful of queries. */
public final class Supplies {
    private final Accounts accounts;
    private final Contracts contracts;
    private final MeteringPoints points;
    private final Readings readings;
    private final Prices prices;
    private final Bills bills;
    private final EquipmentRegister equipment;
    private final PointArrangements arrangements;
    private final Beginnings beginnings;

    public Supplies(
            Accounts accounts,
            Contracts contracts,
            MeteringPoints points,
            Readings readings,
            Prices prices,
            Bills bills,
            EquipmentRegister equipment,
            PointArrangements arrangements,
            Beginnings beginnings) {
        this.accounts = accounts;
        this.contracts = contracts;
        this.points = points;
        this.readings = readings;
        this.prices = prices;
        this.bills = bills;
        this.equipment = equipment;
        this.arrangements = arrangements;
        this.beginnings = beginnings;
    }

    /** What there is for the accounts that exist, with exactly the given period. */
    public Map<AccountNo, Supply> over(Collection<AccountNo> numbers, Span period) {
        return over(numbers, period, Set.of());
    }

    /** The same. @param anew bills that are to be made anew as well: nothing begins where they ended */
    public Map<AccountNo, Supply> over(Collection<AccountNo> numbers, Span period, Set<BillNo> anew) {
        return gather(numbers, period, bills.earlier(numbers, period.from()), anew, false);
    }

    /** The same, with the period cut to the days on which the contract is in force; accounts without such days are left out. */
    public Map<AccountNo, Supply> within(Collection<AccountNo> numbers, Span period) {
        return within(numbers, period, bills.earlier(numbers, period.from()));
    }

    /** The same. @param earlier bills before the period, of whoever has asked for them already */
    public Map<AccountNo, Supply> within(
            Collection<AccountNo> numbers, Span period, Map<AccountNo, List<Link>> earlier) {
        return gather(numbers, period, earlier, Set.of(), true);
    }

    private Map<AccountNo, Supply> gather(
            Collection<AccountNo> numbers,
            Span period,
            Map<AccountNo, List<Link>> earlier,
            Set<BillNo> anew,
            boolean cut) {
        List<TermsInForce> terms = contracts.inForce(numbers, period);
        List<MeteringPoint> found = points.ofAccounts(numbers);
        Map<AccountNo, List<TermsInForce>> termsOf =
                terms.stream().collect(Collectors.groupingBy(TermsInForce::account));
        Map<AccountNo, Energy> counted = bills.countedInYear(numbers, period.from());
        Sites sites = new Sites(
                equipment.ofAccounts(numbers).stream().collect(Collectors.groupingBy(SupplyEquipment::account)),
                arrangements.ofAccounts(numbers).stream().collect(Collectors.groupingBy(PointArrangement::account)));
        Proofs proofs = proofs(found, bounds(terms, sites, period), period);
        Map<AccountNo, List<Measured>> measured =
                beginnings
                        .of(found.stream().map(proofs::of).toList(), period.from(), billedAt(earlier, period, anew))
                        .stream()
                        .collect(Collectors.groupingBy(each -> each.point().account()));
        Map<AccountNo, Supply> supplies = new TreeMap<>();
        for (Account account : accounts.findAll(List.copyOf(numbers))) {
            List<TermsInForce> own = termsOf.getOrDefault(account.no(), List.of());
            if (cut && own.isEmpty()) continue;
            Energy used = counted.getOrDefault(account.no(), Energy.ZERO);
            TierCounter counter = new TierCounter(period.from().getYear(), used);
            Span days = cut ? cut(own) : period;
            Carried carried =
                    Chain.into(YearMonth.from(days.end().minusDays(1)), earlier.getOrDefault(account.no(), List.of()));
            OnSite site = sites.of(account.no());
            supplies.put(
                    account.no(),
                    new Supply(
                            account,
                            days,
                            own,
                            measured.getOrDefault(account.no(), List.of()),
                            counter,
                            carried,
                            site));
        }
        return supplies;
    }

    /** When the bills were calculated that end where the period begins. */
    private static Map<AccountNo, Instant> billedAt(Map<AccountNo, List<Link>> earlier, Span period, Set<BillNo> anew) {
        Map<AccountNo, Instant> billed = new HashMap<>();
        earlier.forEach((account, links) -> {
            for (Link link : links)
                if (link.period().end().equals(period.from()) && !anew.contains(link.bill()))
                    billed.put(account, link.at());
        });
        return billed;
    }

    private static Span cut(List<TermsInForce> terms) {
        return Span.of(
                terms.stream()
                        .map(t -> t.during().from())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                terms.stream()
                        .map(t -> t.during().end())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private Proofs proofs(List<MeteringPoint> found, Collection<LocalDate> bounds, Span period) {
        List<MeteringPointNo> numbers = found.stream().map(MeteringPoint::no).toList();
        List<RegisterReading> proving = new ArrayList<>(readings.proving(numbers, period));
        for (LocalDate day : bounds) proving.addAll(readings.registersAt(numbers, day));
        List<IntervalDay> curves =
                readings.days(numbers, EnumSet.of(Channel.ACTIVE_IMPORT, Channel.ACTIVE_EXPORT), period);
        return new Proofs(
                proving.stream().distinct().collect(Collectors.groupingBy(RegisterReading::point)),
                curves.stream().collect(Collectors.groupingBy(IntervalDay::point)));
    }

    /** Days within the period on which terms, prices or the places of points change. */
    private Collection<LocalDate> bounds(List<TermsInForce> terms, Sites sites, Span period) {
        Collection<LocalDate> days = new TreeSet<>();
        for (TermsInForce each : terms) {
            days.add(each.during().from());
            days.add(each.during().end());
        }
        Set<TariffId> used = new HashSet<>();
        for (TermsInForce each : terms) used.add(each.agreed().tariff());
        for (Tariff tariff : prices.book().all())
            if (used.contains(tariff.id()))
                days.add(tariff.provision().validity().from());
        days.addAll(sites.changes(period));
        days.removeIf(day -> !period.contains(day) || day.equals(period.from()));
        return days;
    }

    private record Proofs(
            Map<MeteringPointNo, List<RegisterReading>> registers, Map<MeteringPointNo, List<IntervalDay>> curves) {
        Measured of(MeteringPoint point) {
            return new Measured(
                    point, registers.getOrDefault(point.no(), List.of()), curves.getOrDefault(point.no(), List.of()));
        }
    }

    private record Sites(
            Map<AccountNo, List<SupplyEquipment>> equipment, Map<AccountNo, List<PointArrangement>> arrangements) {
        OnSite of(AccountNo account) {
            return new OnSite(
                    equipment.getOrDefault(account, List.of()), arrangements.getOrDefault(account, List.of()));
        }

        Collection<LocalDate> changes(Span period) {
            Collection<LocalDate> days = new TreeSet<>();
            arrangements.values().forEach(own -> days.addAll(new OnSite(List.of(), own).changes(period)));
            return days;
        }
    }
}
