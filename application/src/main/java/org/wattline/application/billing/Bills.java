package org.wattline.application.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillStanding;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.LastBill;
import org.wattline.domain.billing.Link;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;

/**
 * All bills. No two living bills of an account's consumption share a day: living are those that were not reversed. The store itself refuses a second
 * one, also of two that are made at once.
 */
public interface Bills {
    Optional<Bill> find(BillNo no);

    /** The living bill of an account's consumption for exactly these days. */
    Optional<Bill> living(AccountNo account, Span period);

    /** @throws AlreadyThere if there is one with this number, or a living one of the account's consumption that has a day of the period */
    Bill add(Bill bill);

    /**
     * Adds many at once, as a bill run does; of each the trail tells how far it came. Those with a day that a living
     * bill of the account has are left out.
     *
     * @return the numbers of those that were added
     */
    List<BillNo> addAll(List<Bill> bills);

    /** @throws StaleState when it was stored since it was read */
    Bill save(Bill bill);

    /** How far these bills have come; numbers that there are not are left out. */
    Map<BillNo, BillStanding> standings(Collection<BillNo> bills);

    /**
     * Stores that bills are paid, in part or not any more, and nothing else of them.
     *
     * @param further bills whose {@link #standings} were asked in this unit
     * @throws StaleState when one was stored since, at the latest when the unit ends
     */
    void advance(List<BillStanding> further);

    /** Whether another living bill of the account's consumption has a day of the span. */
    boolean billed(AccountNo account, Span span, BillNo besides);

    /** What the account's last living bill that ends on or before a day came to. */
    Optional<LastBill> last(AccountNo account, LocalDate day);

    /** The same of many accounts; those without one are left out. */
    Map<AccountNo, LastBill> lasts(Collection<AccountNo> accounts, LocalDate day);

    /** The first day after the last living bill that has days of a span; accounts without such a bill are left out. */
    Map<AccountNo, LocalDate> billedUntil(Collection<AccountNo> accounts, Span span);

    /**
     * The last {@value Chain#REACH} living bills of each account that end on or before a day, as links of its chain; accounts without any
     * are left out.
     */
    Map<AccountNo, List<Link>> earlier(Collection<AccountNo> accounts, LocalDate day);

    /** The living bills of an account that begin on a day or later. */
    List<Link> later(AccountNo account, LocalDate day);

    /** The same of many accounts; those without any are left out. */
    Map<AccountNo, List<Link>> later(Collection<AccountNo> accounts, LocalDate day);

    /** The living bills around a bill's days. */
    default Chain chain(Bill bill) {
        AccountNo account = bill.account();
        return new Chain(
                earlier(List.of(account), bill.period().from()).getOrDefault(account, List.of()),
                later(account, bill.period().end()));
    }

    /** What living bills of the year count for annual tiers before a day; accounts without any are left out. */
    Map<AccountNo, Energy> countedInYear(Collection<AccountNo> accounts, LocalDate before);
}
