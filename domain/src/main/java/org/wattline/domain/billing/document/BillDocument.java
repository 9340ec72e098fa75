package org.wattline.domain.billing.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.rebill.RebilledDelta;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.premises.Address;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * What a customer's copy of a bill says (电费账单).
 *
 * @param name of the customer; empty if nobody is known under the account any more
 * @param address where the electricity is used
 * @param open what is still to be paid of it; nothing before it is issued
 * @param correction what changed against the bill in whose place this one is, and why; empty for any other
 * @param year the bill's month and the twelve before it, as far as they were billed, oldest first
 */
public record BillDocument(
        Bill bill,
        Optional<PersonName> name,
        Optional<Address> address,
        Money open,
        Optional<RebilledDelta> correction,
        List<Month> year) {
    /** Months that a document looks back on, its own included. */
    public static final int MONTHS = 13;

    public BillDocument {
        year = List.copyOf(year);
    }

    /** Sums what several bills came to by month, the last {@value #MONTHS} that have any. */
    public static List<Month> byMonth(List<Month> bills) {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        for (Month each : bills) months.merge(each.month, each, Month::plus);
        List<Month> all = List.copyOf(months.values());
        return all.subList(Math.max(0, all.size() - MONTHS), all.size());
    }

    /** What one month came to. */
    public record Month(YearMonth month, Energy energy, Money total) {
        private Month plus(Month other) {
            return new Month(month, energy.plus(other.energy), total.plus(other.total));
        }
    }
}
