package org.wattline.application.payment.debit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.quantity.Money;

/** Debits, one for each attempt. */
public interface Debits {
    Optional<Debit> find(DebitNo no);

    /** Those that there are, by number. */
    List<Debit> findAll(Collection<DebitNo> numbers);

    /** All attempts at a bill, in their order. */
    List<Debit> of(BillNo bill);

    /** Those of the bills for which a debit was planned that was not withdrawn. */
    Set<BillNo> planned(Collection<BillNo> bills);

    /** Those that were announced for this day or before, by number. @param after the number after which they begin */
    List<DebitNo> due(LocalDate day, Optional<DebitNo> after, int limit);

    /** Those of which a wallet's channel has not told what became, by number. @param after the number after which they begin */
    List<DebitNo> unanswered(Optional<DebitNo> after, int limit);

    /** What was taken by mandates, or is to be, on days of a month; without what failed or was withdrawn, and without mandates that have nothing. */
    Map<MandateNo, Money> inMonth(Collection<MandateNo> mandates, YearMonth month);

    /** Those that the bank was asked to make on a day, by number, whatever became of them. */
    List<Debit> sentToBank(LocalDate day);

    /** Those within a scope, newest first. */
    Page<Debit> list(Scope scope, Filter filter, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number, or an attempt at its bill that is not over */
    Debit add(Debit debit);

    /** @throws StaleState when it was stored since it was read */
    Debit save(Debit debit);

    /** Stores many at once. @throws StaleState when one was stored since it was read */
    List<Debit> saveAll(List<Debit> debits);

    /** Which are wanted. */
    record Filter(Optional<AccountNo> account, Optional<Debit.State> state) {}
}
