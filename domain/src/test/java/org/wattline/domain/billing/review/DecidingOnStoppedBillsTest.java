package org.wattline.domain.billing.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

class DecidingOnStoppedBillsTest {
    private static final Money TOTAL = Money.yuan(25_000);

    private static ReviewCase stopped(String code, boolean twoPersons) {
        return new ReviewCase(
                BillNo.of(1),
                AccountNo.of(1),
                new CustomerId(new UUID(1, 1)),
                new UnitPath("/33"),
                TOTAL,
                code,
                List.of("BIL-72"),
                "biller",
                twoPersons,
                Instant.EPOCH,
                Optional.empty(),
                new ReviewCase.Stage.Open(),
                Version.NEW);
    }

    private final ReviewCase held = stopped("billing.review-held", false);
    private final ReviewCase large = stopped("billing.review-held", true);

    private static ReviewCase done(Outcome<ReviewCase> outcome) {
        return switch (outcome) {
            case Outcome.Done<ReviewCase>(ReviewCase value) -> value;
            case Outcome.Refused<ReviewCase>(var why) -> throw new AssertionError(why.code());
        };
    }

    @Test
    void somebody_else_than_who_calculated_it_releases_a_bill() {
        assertThat(held.released("biller", TOTAL)).isEqualTo(Outcome.refused(ReviewCaseRefusal.OWN_WORK));
        assertThat(done(held.released("reviewer", TOTAL)).stage())
                .isEqualTo(new ReviewCase.Stage.Released(List.of("reviewer")));
    }

    @Test
    void over_the_limit_two_persons_release_a_bill() {
        ReviewCase half = done(large.released("reviewer", TOTAL));
        assertThat(half.isDecided()).isFalse();
        assertThat(half.released("reviewer", TOTAL)).isEqualTo(Outcome.refused(ReviewCaseRefusal.SAME_PERSON));
        assertThat(half.released("biller", TOTAL)).isEqualTo(Outcome.refused(ReviewCaseRefusal.OWN_WORK));
        assertThat(done(half.released("head", TOTAL)).stage())
                .isEqualTo(new ReviewCase.Stage.Released(List.of("reviewer", "head")));
    }

    @Test
    void what_a_check_blocks_is_never_released() {
        assertThat(stopped("billing.period-billed-twice", false).released("reviewer", TOTAL))
                .isEqualTo(Outcome.refused(ReviewCaseRefusal.NOT_RELEASABLE));
    }

    @Test
    void another_bill_than_the_one_that_was_stopped_is_not_released() {
        assertThat(held.released("reviewer", Money.yuan(1))).isEqualTo(Outcome.refused(ReviewCaseRefusal.CHANGED));
    }

    @Test
    void what_was_decided_or_taken_on_by_another_is_left_to_him() {
        ReviewCase mine = done(held.claimed("reviewer"));
        assertThat(mine.claimed("head")).isEqualTo(Outcome.refused(ReviewCaseRefusal.CLAIMED));
        ReviewCase back = done(mine.sentBack("reviewer", "check on site"));
        assertThat(back.released("head", TOTAL)).isEqualTo(Outcome.refused(ReviewCaseRefusal.DECIDED));
        assertThat(back.claimed("reviewer")).isEqualTo(Outcome.refused(ReviewCaseRefusal.DECIDED));
    }

    @Test
    void the_page_lists_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/billing-runs.md"));
        assertThat(ReviewCaseRefusal.values())
                .allSatisfy(why -> assertThat(page)
                        .contains("| " + why.rule() + " | `" + why.code().substring("billing.".length()) + "` |"));
    }
}
