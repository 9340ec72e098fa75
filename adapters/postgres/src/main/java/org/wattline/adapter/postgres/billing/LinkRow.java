package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Link;
import org.wattline.domain.kernel.Span;

/** What the chain of an account's bills needs of one, as it is stored. */
public record LinkRow(
        String no,
        String accountNo,
        LocalDate periodFrom,
        LocalDate periodTo,
        String state,
        Optional<String> carried,
        Optional<String> carriedAfter,
        int billedYear,
        BigDecimal billedCny,
        BigDecimal billedAfterCny,
        Instant calculatedAt) {
    static final String COLUMNS =
            "no, account_no, period_from, period_to, state, carried, carried_after, billed_year, billed_cny, billed_after_cny, calculated_at";

    Link link() {
        return new Link(
                new BillNo(no),
                Span.of(periodFrom, periodTo),
                !state.equals("CALCULATED"),
                !state.equals("CALCULATED") && !state.equals("REVIEWED"),
                CarriedColumn.carried(carried, billedYear, billedCny),
                CarriedColumn.carried(carriedAfter, billedYear, billedAfterCny),
                calculatedAt);
    }
}
