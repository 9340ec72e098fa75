package org.wattline.application.billing.overtaken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.TariffId;

/** Bills that were made from what is no longer so, and issued bills that may be. Suspects are issued bills of consumption that were not reversed. */
public interface OvertakenBills {
    Optional<OvertakenBill> find(BillNo bill);

    /** Those of many bills, within a unit of work until whose end nobody else alters them; bills that are not overtaken are left out. */
    Map<BillNo, OvertakenBill> hold(Collection<BillNo> bills);

    /** Adds those that are new; of the others, which are {@link #hold held}, the version goes up. */
    void putAll(List<OvertakenBill> tried);

    /** @throws org.wattline.application.platform.StaleState if it was stored since it was read */
    OvertakenBill save(OvertakenBill changed);

    /** Those within a scope, by bill number. */
    Page<OvertakenBill> list(Scope scope, Filter filter, Page.Request page);

    /**
     * The next suspects with days on or after one, by number, of whose readings at and within their days a newer version has arrived after they were
     * calculated, and after changes were looked at last; or which begin with a reading that has several while the bill that ends with it was
     * calculated after all that.
     */
    List<SuspectBill> reread(LocalDate from, Optional<BillNo> after, int most);

    /** The next suspects, by number, that were made by one of these tariffs, of days among these, before something was published of them, and not looked at since. */
    List<SuspectBill> priced(Repriced by, Optional<BillNo> after, int most);

    /** The suspects of an account with days on or after one, by number. */
    List<SuspectBill> of(AccountNo account, LocalDate from);

    /**
     * What was published of prices.
     *
     * @param tariffs ids as lines of bills cite them
     * @param days for which it was
     * @param publishedAt when
     */
    record Repriced(Set<TariffId> tariffs, Span days, Instant publishedAt) {
        public Repriced {
            tariffs = Set.copyOf(tariffs);
        }
    }

    /** @param stage label of {@link OvertakenBill.Stage} */
    record Filter(Optional<String> stage, Optional<OvertakenCause> cause) {}
}
