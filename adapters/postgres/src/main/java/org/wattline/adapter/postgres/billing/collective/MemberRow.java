package org.wattline.adapter.postgres.billing.collective;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.billing.collective.Member;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;

/** A row of {@code collective_member}. */
public record MemberRow(
        UUID groupId,
        String accountNo,
        UUID customerId,
        LocalDate fromDay,
        Optional<LocalDate> toDay,
        Optional<String> agreement) {
    Member member() {
        return new Member(new AccountNo(accountNo), new CustomerId(customerId), new Span(fromDay, toDay), agreement);
    }
}
