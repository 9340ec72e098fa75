package org.wattline.domain.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** The chart has a bar for each month, however many bills that has. */
class ChartingAYearTest {
    private static final YearMonth FIRST = YearMonth.of(2025, 1);

    private static BillDocument.Month bill(YearMonth month, int kwh) {
        return new BillDocument.Month(month, Energy.kwh(kwh), Money.yuan(kwh + ".50"));
    }

    @Test
    void two_bills_of_a_month_are_one_bar_and_push_no_month_out() {
        List<BillDocument.Month> bills = new ArrayList<>();
        for (int i = 12; i >= 0; i--) bills.add(bill(FIRST.plusMonths(i), 100 + i));
        bills.add(3, bill(FIRST.plusMonths(9), 7));
        List<BillDocument.Month> months = BillDocument.byMonth(bills);
        assertThat(months).hasSize(BillDocument.MONTHS);
        assertThat(months.getFirst()).isEqualTo(bill(FIRST, 100));
        assertThat(months.get(9))
                .isEqualTo(new BillDocument.Month(FIRST.plusMonths(9), Energy.kwh(116), Money.yuan("117.00")));
        assertThat(months.getLast()).isEqualTo(bill(FIRST.plusMonths(12), 112));
        assertThat(YearChart.svg(months).split("width=\"28\"", -1)).hasSize(BillDocument.MONTHS + 1);
    }

    @Test
    void of_more_months_than_thirteen_the_last_are_shown() {
        List<BillDocument.Month> bills = new ArrayList<>();
        for (int i = 0; i < 15; i++) bills.add(bill(FIRST.plusMonths(i), 100));
        assertThat(BillDocument.byMonth(bills)).first().isEqualTo(bill(FIRST.plusMonths(2), 100));
    }
}
