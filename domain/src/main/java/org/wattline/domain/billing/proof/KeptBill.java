package org.wattline.domain.billing.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.HouseholdUsed;
import org.wattline.domain.billing.OnSite;
import org.wattline.domain.billing.TermsUsed;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;

/**
 * What a bill keeps of its inputs, without its lines: enough to calculate it again. Of a reversal they are those of the bill that it takes back.
 *
 * @param terms which terms it rests on
 * @param household what it took for the household
 * @param before annual use before it
 * @param carried what was handed on to it
 * @param knownAt when it was calculated: readings that came later do not count
 * @param previousAt when the bill was calculated that stood then for the days up to its own: with the readings of which that knew it begins; empty if there was none
 * @param reversedAt when the negative copy was made; empty for other bills
 */
public record KeptBill(
        BillNo no,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        UseCategory category,
        Bill.Kind kind,
        Span period,
        List<TermsUsed> terms,
        HouseholdUsed household,
        TierCounter before,
        Carried carried,
        Instant knownAt,
        Optional<Instant> previousAt,
        Optional<Instant> reversedAt) {
    public KeptBill {
        terms = List.copyOf(terms);
    }

    /** As a bill keeps it. @param source the bill whose inputs count: itself, or the one that it takes back @param previous the one before it that stood when the source was calculated */
    public static KeptBill of(Bill bill, Bill source, Optional<Bill> previous) {
        Calculation made = source.calculation();
        boolean contrary = bill.kind() instanceof Bill.Kind.Reversal;
        return new KeptBill(
                bill.no(),
                bill.account(),
                bill.customer(),
                bill.unit(),
                bill.category(),
                bill.kind(),
                bill.period(),
                made.terms(),
                made.household(),
                made.before(),
                made.carried(),
                made.at(),
                previous.map(before -> before.calculation().at()),
                contrary ? Optional.of(bill.calculation().at()) : Optional.empty());
    }

    /**
     * The terms that it was calculated with; empty if one of them is not there any more. Contract and first day name them, together with what was known then:
     * terms that were agreed upon later are left out, and a contract that was ended later goes on.
     *
     * @param contracts those that it rests on, as they are now
     */
    public Optional<List<TermsInForce>> termsThen(Collection<SupplyContract> contracts) {
        List<TermsInForce> then = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            TermsUsed used = terms.get(i);
            Optional<SupplyContract> found = contracts.stream()
                    .filter(each -> each.no().equals(used.contract()))
                    .findFirst();
            Optional<Terms.Agreed> agreed = found.flatMap(each -> each.knownAt(knownAt, used.from()))
                    .filter(each -> each.tariff().equals(used.tariff()));
            if (found.isEmpty() || agreed.isEmpty()) return Optional.empty();
            LocalDate end = i + 1 < terms.size() ? terms.get(i + 1).from() : period.end();
            SupplyContract each = found.get();
            then.add(new TermsInForce(
                    each.account(), each.no(), each.type(), each.premises(), Span.of(used.from(), end), agreed.get()));
        }
        return Optional.of(then);
    }

    /** Days within its period, but the first, whose readings it wants: those on which terms, prices or places of points change. */
    public SortedSet<LocalDate> bounds(List<TermsInForce> then, Collection<Tariff> tariffs, OnSite site) {
        SortedSet<LocalDate> days = new TreeSet<>(site.changes(period));
        for (TermsInForce each : then) {
            days.add(each.during().from());
            for (Tariff tariff : tariffs)
                if (tariff.id().equals(each.agreed().tariff()))
                    days.add(tariff.provision().validity().from());
        }
        days.removeIf(day -> !period.contains(day) || day.equals(period.from()));
        return days;
    }

    /** The bill that a calculation gives. */
    public Bill recomputed(Calculation made) {
        Calculation own = reversedAt.map(made::negated).orElse(made);
        return new Bill(
                no, account, customer, unit, category, kind, period, own, new Bill.Stage.Calculated(), Version.NEW);
    }
}
