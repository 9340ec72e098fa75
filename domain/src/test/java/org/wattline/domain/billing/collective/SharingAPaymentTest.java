package org.wattline.domain.billing.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Money;

class SharingAPaymentTest {
    private static final AccountNo EAST = AccountNo.of(1);
    private static final AccountNo WEST = AccountNo.of(2);

    private static OpenBill open(AccountNo account, long bill, String dueOn, String yuan) {
        return new OpenBill(account, BillNo.of(bill), LocalDate.parse(dueOn), Money.yuan(yuan));
    }

    private static final List<OpenBill> OWED = List.of(
            open(EAST, 3, "2026-03-31", "98.50"),
            open(WEST, 1, "2026-02-28", "121.20"),
            open(EAST, 2, "2026-02-28", "50.00"));

    @Test
    void the_earliest_bills_get_money_first_whatever_account_they_are_of() {
        assertThat(OpenBill.share(Money.yuan("180.00"), OWED))
                .isEqualTo(Outcome.done(Map.of(WEST, Money.yuan("121.20"), EAST, Money.yuan("58.80"))));
        assertThat(OpenBill.share(Money.yuan("100.00"), OWED))
                .isEqualTo(Outcome.done(Map.of(WEST, Money.yuan("100.00"))));
    }

    @Test
    void all_that_is_owed_can_be_paid_and_nothing_more() {
        assertThat(OpenBill.share(Money.yuan("269.70"), OWED))
                .isEqualTo(Outcome.done(Map.of(WEST, Money.yuan("121.20"), EAST, Money.yuan("148.50"))));
        assertThat(OpenBill.share(Money.yuan("269.71"), OWED))
                .isEqualTo(Outcome.refused(CollectiveRefusal.MORE_THAN_OWED));
        assertThat(OpenBill.share(Money.yuan("1.00"), List.of()))
                .isEqualTo(Outcome.refused(CollectiveRefusal.NOTHING_OWED));
    }
}
