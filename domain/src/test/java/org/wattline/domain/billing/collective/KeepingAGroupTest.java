package org.wattline.domain.billing.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

class KeepingAGroupTest {
    private static final CustomerId HEAD_OFFICE = new CustomerId(new UUID(1, 1));
    private static final CustomerId BRANCH = new CustomerId(new UUID(1, 2));
    private static final AccountNo ACCOUNT = AccountNo.of(1);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final CollectiveGroup GROUP =
            CollectiveGroup.formed(new CollectiveGroupId(new UUID(2, 1)), "shops", HEAD_OFFICE, new UnitPath("/33"));

    private static CollectiveGroup joined() {
        return done(GROUP.join(ACCOUNT, HEAD_OFFICE, YEAR, Optional.empty()));
    }

    private static CollectiveGroup done(Outcome<CollectiveGroup> outcome) {
        return outcome instanceof Outcome.Done<CollectiveGroup>(CollectiveGroup group) ? group : GROUP;
    }

    @Test
    void a_branch_that_is_a_customer_of_its_own_joins_by_agreement_only() {
        assertThat(GROUP.join(ACCOUNT, BRANCH, YEAR, Optional.empty()))
                .isEqualTo(Outcome.refused(CollectiveRefusal.NO_AGREEMENT));
        assertThat(done(GROUP.join(ACCOUNT, BRANCH, YEAR, Optional.of("DF-2026-07")))
                        .members(YEAR))
                .hasSize(1);
    }

    @Test
    void nobody_joins_twice_for_the_same_days_but_may_come_back() {
        assertThat(joined().join(ACCOUNT, HEAD_OFFICE, YEAR.plusMonths(1), Optional.empty()))
                .isEqualTo(Outcome.refused(CollectiveRefusal.ALREADY_MEMBER));
        CollectiveGroup left = done(joined().leave(ACCOUNT, YEAR.plusMonths(2)));
        assertThat(left.members(YEAR.plusMonths(2))).isEmpty();
        assertThat(done(left.join(ACCOUNT, HEAD_OFFICE, YEAR.plusMonths(3), Optional.empty()))
                        .members())
                .hasSize(2);
        assertThat(left.leave(ACCOUNT, YEAR.plusMonths(3))).isEqualTo(Outcome.refused(CollectiveRefusal.NOT_A_MEMBER));
        assertThat(joined().leave(ACCOUNT, YEAR)).isEqualTo(Outcome.refused(CollectiveRefusal.LEAVES_BEFORE_JOINING));
    }

    @Test
    void the_last_day_of_a_bill_decides_whose_it_is() {
        CollectiveGroup left = done(joined().leave(ACCOUNT, YEAR.plusMonths(1)));
        assertThat(left.has(ACCOUNT, Span.of(YEAR.minusMonths(1), YEAR))).isFalse();
        assertThat(left.has(ACCOUNT, Span.of(YEAR, YEAR.plusMonths(1)))).isTrue();
        assertThat(left.has(ACCOUNT, Span.of(YEAR, YEAR.plusMonths(1).plusDays(1))))
                .isFalse();
    }
}
