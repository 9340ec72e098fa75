package org.wattline.application.billing.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.billing.SampleBills.CUSTOMER;
import static org.wattline.application.billing.SampleBills.FEBRUARY;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.UNIT;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Share;

/** What {@link CollectiveGroups} and {@link CollectiveBills} promise. */
public abstract class CollectiveBillsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    protected abstract BillStore store();

    protected abstract CollectiveGroups groups();

    protected abstract CollectiveBills bills();

    private CollectiveGroup group(int number, long... accounts) {
        CollectiveGroup group = CollectiveGroup.formed(id(number), "group " + number, CUSTOMER, UNIT);
        for (long account : accounts) group = done(group.join(AccountNo.of(account), CUSTOMER, YEAR, Optional.empty()));
        CollectiveGroup formed = group;
        return in(store().payment().work(), () -> groups().add(formed));
    }

    private static CollectiveGroupId id(int number) {
        return new CollectiveGroupId(new UUID(4, number));
    }

    private Bill stored(long number, long account, Span period) {
        return in(store().payment().work(), () -> store().bills().add(SampleBills.bill(number, account, period)));
    }

    private static CollectiveBill made(long number, CollectiveGroup group, YearMonth month, Bill... bills) {
        List<CollectiveBill.Taxed> taxed = Stream.of(bills)
                .map(bill -> new CollectiveBill.Taxed(bill, List.of(TaxedAmount.in(bill.total(), Share.percent("13")))))
                .toList();
        return done(CollectiveBill.made(CollectiveBillNo.of(number), group, month, taxed, TODAY))
                .state();
    }

    @Test
    void a_group_comes_back_with_all_who_ever_were_members() {
        CollectiveGroup group = group(1, 101, 102);
        CollectiveGroup left = in(
                store().payment().work(),
                () -> groups().save(done(
                        groups().find(group.id()).orElseThrow().leave(AccountNo.of(101), LocalDate.of(2026, 4, 1)))));
        assertThat(groups().find(group.id())).contains(left);
        assertThat(groups().of(AccountNo.of(101), Span.startingOn(LocalDate.of(2026, 4, 1))))
                .isEmpty();
        assertThat(groups().of(AccountNo.of(101), Span.startingOn(LocalDate.of(2026, 3, 31))))
                .contains(group.id());
        assertThat(groups().of(new UnitPath("/33"))).containsExactly(group.id());
        assertThat(groups().of(new UnitPath("/34"))).isEmpty();
        assertThatThrownBy(() -> in(store().payment().work(), () -> groups().save(group)))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void an_account_is_in_one_group_on_any_day() {
        CollectiveGroup first = group(1, 101);
        assertThatThrownBy(() -> group(2, 101)).isInstanceOf(AlreadyThere.class);
        in(
                store().payment().work(),
                () -> groups().save(done(
                        groups().find(first.id()).orElseThrow().leave(AccountNo.of(101), YEAR.plusDays(1)))));
        CollectiveGroup next = CollectiveGroup.formed(id(3), "next", CUSTOMER, UNIT);
        CollectiveGroup joined =
                done(next.join(AccountNo.of(101), CUSTOMER, YEAR.plusDays(1), Optional.of("written in 2026")));
        assertThat(in(store().payment().work(), () -> groups().add(joined)).members())
                .hasSize(1);
        Page<CollectiveGroup> page = groups().list(Scope.EVERYTHING, Page.Request.first(1));
        assertThat(page.items()).extracting(CollectiveGroup::name).containsExactly("next");
        assertThat(groups().list(Scope.EVERYTHING, new Page.Request(5, page.next()))
                        .items())
                .extracting(CollectiveGroup::name)
                .containsExactly("group 1");
    }

    @Test
    void a_collective_bill_comes_back_as_it_was_made() {
        CollectiveGroup group = group(1, 101, 102);
        CollectiveBill bill = in(
                store().payment().work(),
                () -> bills().add(made(1, group, MONTH, stored(1, 101, JANUARY), stored(2, 102, JANUARY))));
        assertThat(bills().find(bill.no())).contains(bill);
        assertThat(bills().of(group.id(), MONTH)).contains(bill.no());
        assertThat(bills().listed(Set.of(bill.entries().getFirst().bill(), BillNo.of(9))))
                .containsExactly(bill.entries().getFirst().bill());
        CollectiveBills.Filter all = new CollectiveBills.Filter(Optional.of(group.id()), Optional.of(MONTH));
        assertThat(bills().list(Scope.EVERYTHING, all, Page.Request.first(5)).items())
                .containsExactly(CollectiveBills.Row.of(bill));
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/34")), Optional.empty());
        assertThat(bills().list(elsewhere, all, Page.Request.first(5)).items()).isEmpty();
    }

    @Test
    void no_bill_is_on_two_collective_bills_and_no_group_has_two_for_a_month() {
        CollectiveGroup group = group(1, 101);
        Bill january = stored(1, 101, JANUARY);
        in(store().payment().work(), () -> bills().add(made(1, group, MONTH, january)));
        assertThatThrownBy(() ->
                        in(store().payment().work(), () -> bills().add(made(2, group, YearMonth.of(2026, 2), january))))
                .isInstanceOf(AlreadyThere.class);
        Bill february = stored(2, 101, FEBRUARY);
        assertThatThrownBy(() -> in(store().payment().work(), () -> bills().add(made(3, group, MONTH, february))))
                .isInstanceOf(AlreadyThere.class);
        assertThat(bills().listed(Set.of(february.no()))).isEmpty();
    }
}
