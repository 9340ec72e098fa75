package org.wattline.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/** A standing is the sum of its factors, and what a band is good for. */
class JudgingCreditTest {
    private static final CreditPolicy POLICY = new CreditPolicy(
            "TEST",
            Span.startingOn(LocalDate.of(2024, 1, 1)),
            "test",
            500,
            List.of(
                    rule(Factor.ON_TIME_PERCENT, step("0", -100), step("90", 50)),
                    rule(Factor.ARREARS_YUAN, step("0.01", -20)),
                    rule(Factor.YEARS_AS_CUSTOMER, step("5", 50), step("1", 10))),
            List.of(new CreditPolicy.Grade("B", 550), new CreditPolicy.Grade("A", 600), new CreditPolicy.Grade("C", 0)),
            "B",
            List.of(
                    new CreditPolicy.Band("700-950", new BigDecimal("2"), Money.yuan("2000.00")),
                    new CreditPolicy.Band("600-649", BigDecimal.ZERO, Money.ZERO)),
            30);

    private static CreditPolicy.Rule rule(Factor factor, CreditPolicy.Step... steps) {
        return new CreditPolicy.Rule(factor, List.of(steps));
    }

    private static CreditPolicy.Step step(String from, int points) {
        return new CreditPolicy.Step(new BigDecimal(from), points);
    }

    private static CreditStanding judged(int due, int onTime, String arrears, int years) {
        return POLICY.judge(
                AccountNo.of(1),
                new CreditFacts(
                        LocalDate.of(2026, 3, 2), due, onTime, Money.yuan(arrears), 0, years, 0, 0, 0, Money.ZERO));
    }

    @Test
    void each_factor_counts_with_the_highest_step_that_it_reaches() {
        CreditStanding standing = judged(10, 9, "0.01", 6);
        assertThat(standing.lines())
                .containsExactly(
                        new CreditStanding.Line(Factor.ON_TIME_PERCENT, new BigDecimal("90"), 50),
                        new CreditStanding.Line(Factor.ARREARS_YUAN, new BigDecimal("0.01"), -20),
                        new CreditStanding.Line(Factor.YEARS_AS_CUSTOMER, new BigDecimal("6"), 50));
        assertThat(standing.points()).isEqualTo(580);
        assertThat(standing.grade()).isEqualTo("B");
        assertThat(POLICY.allowsAdvances(standing)).isTrue();
    }

    @Test
    void who_pays_late_falls_below_the_grade_for_which_bills_are_paid_ahead() {
        CreditStanding standing = judged(10, 8, "0.00", 0);
        assertThat(standing.points()).isEqualTo(400);
        assertThat(standing.grade()).isEqualTo("C");
        assertThat(POLICY.allowsAdvances(standing)).isFalse();
        assertThat(judged(0, 0, "0.00", 1).grade()).isEqualTo("B");
    }

    /** Worked example E6-2. */
    @Test
    void the_limit_is_that_of_the_band() {
        assertThat(POLICY.limit("700-950", Money.yuan("320.00"))).isEqualTo(Money.yuan("640.00"));
        assertThat(POLICY.limit("700-950", Money.yuan("1200.00"))).isEqualTo(Money.yuan("2000.00"));
        assertThat(POLICY.limit("600-649", Money.yuan("320.00"))).isEqualTo(Money.ZERO);
        assertThat(POLICY.limit("none", Money.yuan("320.00"))).isEqualTo(Money.ZERO);
    }

    @Test
    void the_page_lists_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/credit.md"));
        assertThat(CreditRefusal.values())
                .allSatisfy(why -> assertThat(page)
                        .contains("| " + why.rule() + " | `" + why.code().substring("credit.".length()) + "` |"));
    }
}
