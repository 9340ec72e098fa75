package org.wattline.domain.connection.idle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;

/** Accounts are looked at once for each month, on its day or as soon after it as somebody can. */
class LookingAtIdleAccountsTest {
    private static final IdlePolicy FIFTH =
            new IdlePolicy("P", Span.startingOn(LocalDate.of(2026, 1, 1)), "D", 6, 5, Optional.empty());
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Span HALF_YEAR = Span.of(LocalDate.of(2026, 1, 1), JULY);

    @Test
    void on_its_day_the_months_before_it_are_due_and_not_again_once_they_were_judged() {
        assertThat(FIFTH.due(LocalDate.of(2026, 7, 5), Optional.of(JULY.minusMonths(1))))
                .contains(HALF_YEAR);
        assertThat(FIFTH.due(LocalDate.of(2026, 7, 5), Optional.of(JULY))).isEmpty();
        assertThat(FIFTH.due(LocalDate.of(2026, 7, 31), Optional.of(JULY))).isEmpty();
        assertThat(FIFTH.due(LocalDate.of(2026, 8, 4), Optional.of(JULY))).isEmpty();
    }

    @Test
    void a_day_that_was_missed_is_made_up_for_with_the_same_months() {
        for (LocalDate later = LocalDate.of(2026, 7, 6);
                later.isBefore(LocalDate.of(2026, 8, 5));
                later = later.plusDays(1))
            assertThat(FIFTH.due(later, Optional.of(JULY.minusMonths(1))))
                    .as("%s", later)
                    .contains(HALF_YEAR);
        assertThat(FIFTH.due(LocalDate.of(2026, 8, 5), Optional.of(JULY.minusMonths(1))))
                .as("of two that were missed the later one says all")
                .contains(Span.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 1)));
    }

    @Test
    void whoever_never_looked_looks_at_once() {
        assertThat(FIFTH.due(LocalDate.of(2026, 7, 4), Optional.empty()))
                .contains(Span.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 6, 1)));
    }
}
