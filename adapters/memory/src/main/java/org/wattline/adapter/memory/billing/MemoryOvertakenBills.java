package org.wattline.adapter.memory.billing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.overtaken.OvertakenBills;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.tariff.TariffId;

/** Bills whose inputs have changed, in memory. */
public final class MemoryOvertakenBills implements OvertakenBills {
    private final MemoryTable<BillNo, OvertakenBill> table;
    private final MemoryBills bills;
    private final MeteringPoints points;
    private final Readings readings;
    private final ReadingsThen then;

    public MemoryOvertakenBills(
            MemoryStore store, MemoryBills bills, MeteringPoints points, Readings readings, ReadingsThen then) {
        this.table = store.table("overtaken-bill", each -> each.billed().bill());
        this.bills = bills;
        this.points = points;
        this.readings = readings;
        this.then = then;
    }

    @Override
    public Optional<OvertakenBill> find(BillNo bill) {
        return table.find(bill);
    }

    /** Units of work follow each other here. */
    @Override
    public Map<BillNo, OvertakenBill> hold(Collection<BillNo> wanted) {
        return wanted.stream()
                .distinct()
                .flatMap(bill -> table.find(bill).stream())
                .collect(toMap(each -> each.billed().bill(), identity()));
    }

    @Override
    public void putAll(List<OvertakenBill> tried) {
        for (OvertakenBill fresh : tried)
            table.find(fresh.billed().bill())
                    .ifPresentOrElse(old -> table.save(fresh.at(old.version())), () -> table.add(fresh));
    }

    @Override
    public OvertakenBill save(OvertakenBill changed) {
        return table.save(changed);
    }

    @Override
    public Page<OvertakenBill> list(Scope scope, Filter filter, Page.Request page) {
        List<OvertakenBill> rows = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(
                        each.billed().unit(), each.billed().customer().value())))
                .filter(each -> filter.stage().map(each.stage().label()::equals).orElse(true))
                .filter(each -> filter.cause().map(each.causes()::contains).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.billed().bill().value().compareTo(last) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.billed().bill().value());
    }

    @Override
    public List<SuspectBill> reread(LocalDate from, Optional<BillNo> after, int most) {
        return suspects(from)
                .filter(bill -> after.map(last -> bill.no().compareTo(last) > 0).orElse(true))
                .filter(this::isReread)
                .limit(most)
                .map(MemoryOvertakenBills::suspect)
                .toList();
    }

    @Override
    public List<SuspectBill> priced(Repriced by, Optional<BillNo> after, int most) {
        Set<String> tariffs = by.tariffs().stream().map(TariffId::value).collect(toSet());
        return suspects(by.days().from())
                .filter(bill -> bill.period().overlaps(by.days()))
                .filter(bill -> after.map(last -> bill.no().compareTo(last) > 0).orElse(true))
                .filter(bill -> bill.calculation().lines().stream()
                        .anyMatch(line -> tariffs.contains(line.provision().id())))
                .filter(bill -> since(bill).isBefore(by.publishedAt()))
                .limit(most)
                .map(MemoryOvertakenBills::suspect)
                .toList();
    }

    /** When it was made, or looked at last. */
    private Instant since(Bill bill) {
        Instant calculated = bill.calculation().at();
        return find(bill.no())
                .map(OvertakenBill::lookedAt)
                .filter(calculated::isBefore)
                .orElse(calculated);
    }

    @Override
    public List<SuspectBill> of(AccountNo account, LocalDate from) {
        return suspects(from)
                .filter(bill -> bill.account().equals(account))
                .map(MemoryOvertakenBills::suspect)
                .toList();
    }

    private Stream<Bill> suspects(LocalDate from) {
        return bills.all()
                .filter(bill -> bill.isIssued()
                        && bill.kind() instanceof Bill.Kind.Regular
                        && !(bill.stage() instanceof Bill.Stage.Reversed)
                        && bill.period().end().isAfter(from))
                .sorted(Comparator.comparing(Bill::no));
    }

    private static SuspectBill suspect(Bill bill) {
        return new SuspectBill(
                bill.no(),
                bill.account(),
                bill.customer(),
                bill.unit(),
                bill.period(),
                new Rebilled.Figures(bill.calculation().rated().energy(), bill.total()));
    }

    /** Whether the bill before it was made anew since, and there are versions of the reading between them with which that may end now. */
    private boolean isBegunElsewhere(Bill bill, Set<RegisterReading> registers, Instant since) {
        Instant begin = Zone.startOf(bill.period().from());
        return registers.stream().anyMatch(each -> each.at().equals(begin) && each.version() > 1)
                && bills.all()
                        .anyMatch(each -> each.account().equals(bill.account())
                                && MemoryBills.isLiving(each)
                                && each.period().end().equals(bill.period().from())
                                && each.calculation().at().isAfter(since));
    }

    /** Whether a reading or day of which a version was known when it was last looked at has another one by now. */
    private boolean isReread(Bill bill) {
        Instant since = since(bill);
        List<MeteringPointNo> own = points.ofAccounts(List.of(bill.account())).stream()
                .map(MeteringPoint::no)
                .toList();
        Map<MeteringPointNo, Instant> known = own.stream().collect(toMap(identity(), each -> since));
        Span period = bill.period();
        List<LocalDate> ends =
                period.from().datesUntil(period.end().plusDays(1)).toList();
        Set<Channel> all = EnumSet.allOf(Channel.class);
        Set<RegisterReading> registers = new HashSet<>(readings.atBoundaries(own, ends));
        Set<IntervalDay> curves = new HashSet<>(readings.days(own, all, period));
        return then.atBoundaries(known, ends).stream().anyMatch(each -> !registers.contains(each))
                || isBegunElsewhere(bill, registers, since)
                || then.days(known, all, period).stream().anyMatch(each -> !curves.contains(each));
    }
}
