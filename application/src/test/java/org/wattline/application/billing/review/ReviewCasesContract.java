package org.wattline.application.billing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.NOW;
import static org.wattline.application.billing.SampleBills.bill;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.ReviewHeld;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.kernel.Outcome;

/** What {@link ReviewCases} promise. */
public abstract class ReviewCasesContract {
    private static final Page.Request ALL = Page.Request.first(10);

    protected abstract BillStore store();

    protected abstract ReviewCases cases();

    /** Calculated and stopped. */
    private ReviewCase stopped(int no, String... rules) {
        return in(store().payment().work(), () -> {
            Bill calculated = store().bills().add(bill(no, 100 + no, JANUARY));
            cases().putAll(List.of(held(calculated, rules)));
            return cases().find(calculated.no()).orElseThrow();
        });
    }

    private static ReviewCase held(Bill bill, String... rules) {
        return ReviewCase.stopped(bill, new ReviewHeld(List.of(rules)), "clerk", true, NOW);
    }

    private ReviewCase changed(BillNo no, Function<ReviewCase, Outcome<ReviewCase>> decision) {
        return in(
                store().payment().work(),
                () -> cases().save(done(decision.apply(cases().find(no).orElseThrow()))));
    }

    private List<ReviewCase> listed(Scope scope, String stage, String rule, String owner) {
        return cases().list(scope, new ReviewCases.Filter(given(stage), given(rule), given(owner)), ALL)
                .items();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    @Test
    void a_case_comes_back_as_it_was_stored_in_every_stage() {
        ReviewCase open = stopped(1, "BIL-72", "BIL-13");
        assertThat(open.rules()).containsExactly("BIL-72", "BIL-13");
        assertThat(open.version().number()).isEqualTo(1);
        ReviewCase claimed = changed(open.bill(), each -> each.claimed("reviewer"));
        assertThat(cases().find(open.bill())).contains(claimed);
        ReviewCase seconded = changed(open.bill(), each -> each.released("reviewer", each.total()));
        assertThat(cases().find(open.bill())).contains(seconded);
        ReviewCase released = changed(open.bill(), each -> each.released("chief", each.total()));
        assertThat(cases().find(open.bill())).contains(released);
        assertThat(released.stage()).isEqualTo(new ReviewCase.Stage.Released(List.of("reviewer", "chief")));
        ReviewCase back = changed(stopped(2, "BIL-15").bill(), each -> each.sentBack("reviewer", "read it again"));
        assertThat(cases().find(back.bill())).contains(back);
        assertThat(cases().find(BillNo.of(9))).isEmpty();
    }

    @Test
    void a_bill_that_is_stopped_again_is_open_again() {
        ReviewCase open = stopped(1, "BIL-72");
        assertThat(changed(open.bill(), each -> each.sentBack("reviewer", "wrong"))
                        .isDecided())
                .isTrue();
        ReviewCase again = in(store().payment().work(), () -> {
            Bill calculated = store().bills().find(open.bill()).orElseThrow();
            cases().putAll(List.of(held(calculated, "BIL-15")));
            return cases().find(open.bill()).orElseThrow();
        });
        assertThat(again.stage()).isEqualTo(new ReviewCase.Stage.Open());
        assertThat(again.rules()).containsExactly("BIL-15");
        assertThat(again.version().number()).isEqualTo(3);
        assertThatThrownBy(() -> changed(open.bill(), stale -> open.claimed("reviewer")))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void cases_are_listed_by_number_within_a_scope_by_stage_rule_and_owner() {
        ReviewCase first = stopped(1, "BIL-72", "BIL-13");
        ReviewCase second = changed(stopped(2, "BIL-72").bill(), each -> each.claimed("reviewer"));
        ReviewCase third = changed(stopped(3, "BIL-15").bill(), each -> each.sentBack("reviewer", "wrong"));
        assertThat(listed(Scope.EVERYTHING, "", "", "")).containsExactly(first, second, third);
        assertThat(listed(Scope.EVERYTHING, "OPEN", "", "")).containsExactly(first, second);
        assertThat(listed(Scope.EVERYTHING, "", "BIL-13", "")).containsExactly(first);
        assertThat(listed(Scope.EVERYTHING, "", "", "reviewer")).containsExactly(second);
        assertThat(listed(new Scope(Optional.of(new UnitPath("/33")), Optional.empty()), "SENT_BACK", "", ""))
                .containsExactly(third);
        assertThat(listed(new Scope(Optional.of(new UnitPath("/42")), Optional.empty()), "", "", ""))
                .isEmpty();
    }
}
