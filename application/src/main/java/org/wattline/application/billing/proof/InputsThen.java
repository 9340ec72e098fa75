package org.wattline.application.billing.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wattline.application.billing.Beginnings;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Measured;
import org.wattline.domain.billing.OnSite;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.TermsUsed;
import org.wattline.domain.billing.proof.KeptBill;
import org.wattline.domain.billing.proof.SiteThen;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** Gathers what bills of one period were made from, as it was known when each was calculated, with a handful of queries. */
public record InputsThen(
        Accounts accounts,
        Contracts contracts,
        MeteringPoints points,
        ReadingsThen readings,
        EquipmentRegister equipment,
        PointArrangements arrangements) {
    private record Found(Account account, List<TermsInForce> terms, List<MeteringPoint> points, OnSite site) {}

    /** The inputs of those bills whose account and terms are there. @param bills of one period, of different accounts */
    public Map<BillNo, Supply> of(List<KeptBill> bills, PricesThen prices) {
        Span period = bills.getFirst().period();
        Map<BillNo, Found> found = found(bills, period);
        Map<MeteringPointNo, Instant> knownAt = new TreeMap<>();
        SortedSet<LocalDate> days = new TreeSet<>(List.of(period.from(), period.end()));
        for (KeptBill bill : bills) {
            if (!found.containsKey(bill.no())) continue;
            Found each = found.get(bill.no());
            each.points().forEach(point -> knownAt.put(point.no(), bill.knownAt()));
            days.addAll(bill.bounds(each.terms(), prices.tariffs(bill.knownAt()), each.site()));
        }
        Map<MeteringPointNo, List<RegisterReading>> registers =
                readings.atBoundaries(knownAt, days).stream().collect(groupingBy(RegisterReading::point));
        Map<MeteringPointNo, List<IntervalDay>> curves =
                readings.days(knownAt, EnumSet.of(Channel.ACTIVE_IMPORT, Channel.ACTIVE_EXPORT), period).stream()
                        .collect(groupingBy(IntervalDay::point));
        Map<AccountNo, List<Measured>> begun = begun(bills, found, registers, curves, prices);
        Map<BillNo, Supply> supplies = new TreeMap<>();
        for (KeptBill bill : bills) {
            if (!found.containsKey(bill.no())) continue;
            Found each = found.get(bill.no());
            supplies.put(
                    bill.no(),
                    new Supply(
                            each.account(),
                            period,
                            each.terms(),
                            begun.getOrDefault(bill.account(), List.of()),
                            bill.before(),
                            bill.carried(),
                            each.site()));
        }
        return supplies;
    }

    private Map<AccountNo, List<Measured>> begun(
            List<KeptBill> bills,
            Map<BillNo, Found> found,
            Map<MeteringPointNo, List<RegisterReading>> registers,
            Map<MeteringPointNo, List<IntervalDay>> curves,
            PricesThen prices) {
        Span period = bills.getFirst().period();
        List<Measured> measured = new ArrayList<>();
        Map<AccountNo, Instant> billedAt = new HashMap<>();
        for (KeptBill bill : bills) {
            if (!found.containsKey(bill.no())) continue;
            Found each = found.get(bill.no());
            SortedSet<LocalDate> bounds = bill.bounds(each.terms(), prices.tariffs(bill.knownAt()), each.site());
            for (MeteringPoint point : each.points())
                measured.add(new Measured(
                        point,
                        wanted(registers.getOrDefault(point.no(), List.of()), period, bounds),
                        curves.getOrDefault(point.no(), List.of())));
            bill.previousAt().ifPresent(at -> billedAt.put(bill.account(), at));
        }
        return new Beginnings(readings)
                .of(measured, period.from(), billedAt).stream()
                        .collect(groupingBy(each -> each.point().account()));
    }

    private Map<BillNo, Found> found(List<KeptBill> bills, Span period) {
        List<AccountNo> numbers = bills.stream().map(KeptBill::account).toList();
        Map<AccountNo, Account> all =
                accounts.findAll(numbers).stream().collect(toMap(Account::no, Function.identity()));
        List<SupplyContract> agreed = contracts.findAll(bills.stream()
                .flatMap(bill -> bill.terms().stream())
                .map(TermsUsed::contract)
                .distinct()
                .toList());
        Map<AccountNo, List<SupplyContract>> terms = agreed.stream().collect(groupingBy(SupplyContract::account));
        Map<AccountNo, List<MeteringPoint>> own =
                points.ofAccounts(numbers).stream().collect(groupingBy(MeteringPoint::account));
        Map<AccountNo, List<SupplyEquipment>> pieces =
                equipment.ofAccounts(numbers).stream().collect(groupingBy(SupplyEquipment::account));
        Map<AccountNo, List<PointArrangement>> places =
                arrangements.ofAccounts(numbers).stream().collect(groupingBy(PointArrangement::account));
        Map<BillNo, Found> found = new TreeMap<>();
        for (KeptBill bill : bills) {
            AccountNo account = bill.account();
            Optional<List<TermsInForce>> then = bill.termsThen(terms.getOrDefault(account, List.of()));
            if (!all.containsKey(account) || then.isEmpty()) continue;
            OnSite site = SiteThen.of(
                    new OnSite(pieces.getOrDefault(account, List.of()), places.getOrDefault(account, List.of())),
                    bill.knownAt());
            List<MeteringPoint> hung = own.getOrDefault(account, List.of()).stream()
                    .filter(point -> wasThere(point, places.getOrDefault(account, List.of()), bill.knownAt()))
                    .map(point -> point.knownAt(bill.knownAt()))
                    .toList();
            Account billed = bill.household().in(all.get(account), period);
            found.put(bill.no(), new Found(billed, then.get(), hung, site));
        }
        return found;
    }

    /** A point of which nothing was known yet was opened later: neither a meter nor its place had been told of. */
    private static boolean wasThere(MeteringPoint point, List<PointArrangement> places, Instant then) {
        if (!point.installations().isEmpty())
            return !point.knownAt(then).installations().isEmpty();
        return places.stream()
                .filter(place -> place.point().equals(point.no()))
                .allMatch(place -> place.arranged().stream()
                        .anyMatch(each -> !each.recordedAt().isAfter(then)));
    }

    /** Those at both ends and of exchanges, then those of the days between, as a bill takes them. */
    private static List<RegisterReading> wanted(List<RegisterReading> all, Span period, Collection<LocalDate> bounds) {
        Instant first = Zone.startOf(period.from());
        Instant last = Zone.startOf(period.end());
        Stream<RegisterReading> ends = all.stream()
                .filter(each -> each.at().equals(first)
                        || each.at().equals(last)
                        || each.source() == ReadingSource.INSTALL
                        || each.source() == ReadingSource.REMOVE);
        Stream<RegisterReading> between = bounds.stream()
                .map(Zone::startOf)
                .flatMap(at -> all.stream().filter(each -> each.at().equals(at)));
        return Stream.concat(ends, between).distinct().toList();
    }
}
