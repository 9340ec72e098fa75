package org.wattline.domain.connection.idle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** Whole months are judged on one day of each; what is found is told once, and again after it was used. */
class JudgingIdleAccountsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 5);
    private static final IdlePolicy POLICY =
            new IdlePolicy("P", Span.startingOn(LocalDate.of(2000, 1, 1)), "test", 6, 5, Optional.of(30));
    private static final Span MONTHS = POLICY.judged(TODAY);

    private static IdleAccount.Seen seen(Use use, boolean told) {
        return new IdleAccount.Seen(AccountNo.of(1), new CustomerId(new UUID(1, 1)), new UnitPath("/33"), use, told);
    }

    private static Optional<Change<IdleAccount>> judged(Optional<IdleAccount> known, Use use, boolean told) {
        return IdleAccount.judged(known, seen(use, told), MONTHS, TODAY);
    }

    private static IdleAccount found() {
        return judged(Optional.empty(), Use.NOTHING, false).orElseThrow().state();
    }

    @Test
    void whole_months_are_judged() {
        assertThat(MONTHS).isEqualTo(Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)));
        assertThat(POLICY.judged(LocalDate.of(2026, 8, 31)).end()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThatThrownBy(() -> new IdlePolicy("P", POLICY.inForce(), "", 6, 29, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_proved_to_use_nothing_is_found_unless_the_company_knows_why() {
        Change<IdleAccount> change =
                judged(Optional.empty(), Use.NOTHING, false).orElseThrow();
        assertThat(change.state().proved()).isEqualTo(MONTHS);
        assertThat(change.facts()).hasSize(1);
        Event fact = change.facts().getFirst();
        assertThat(fact.type()).isEqualTo("connection.account-idle");
        assertThat(fact.facts()).containsEntry("from", "2026-01-01").containsEntry("to", "2026-07-01");
        assertThat(judged(Optional.empty(), Use.NOTHING, true)).isEmpty();
        assertThat(judged(Optional.empty(), Use.UNPROVED, false)).isEmpty();
        assertThat(judged(Optional.empty(), Use.SOMETHING, false)).isEmpty();
    }

    @Test
    void it_is_told_once_and_is_over_when_it_is_used_again() {
        IdleAccount found = found();
        assertThat(judged(Optional.of(found), Use.NOTHING, false)).isEmpty();
        assertThat(judged(Optional.of(found), Use.UNPROVED, false)).isEmpty();
        Change<IdleAccount> used =
                judged(Optional.of(found), Use.SOMETHING, false).orElseThrow();
        assertThat(used.state().stage()).isEqualTo(new IdleAccount.Stage.Over(TODAY));
        assertThat(used.facts()).extracting(Event::type).containsExactly("connection.account-used-again");
        assertThat(judged(Optional.of(used.state()), Use.SOMETHING, false)).isEmpty();
        assertThat(judged(Optional.of(used.state()), Use.NOTHING, false))
                .map(Change::state)
                .contains(found);
    }

    @Test
    void its_closing_is_proposed_until_it_is_applied_for_and_again_when_that_is_given_up() {
        IdleAccount found = found();
        assertThat(found.proposed()).isEqualTo(Outcome.done(found));
        IdleAccount closing = found.closing(ApplicationNo.of(7)).state();
        assertThat(closing.proposed()).isEqualTo(Outcome.refused(IdleRefusal.NOT_PROPOSED));
        assertThat(judged(Optional.of(closing), Use.SOMETHING, false))
                .as("its course decides")
                .isEmpty();
        assertThat(closing.without(ApplicationNo.of(8))).isEqualTo(closing);
        assertThat(closing.without(ApplicationNo.of(7))).isEqualTo(found);
        IdleAccount over = closing.over(TODAY);
        assertThat(over.stage()).isEqualTo(new IdleAccount.Stage.Over(TODAY));
        assertThat(over.over(TODAY.plusDays(1))).isEqualTo(over);
        assertThat(over.proposed()).isEqualTo(Outcome.refused(IdleRefusal.NOT_PROPOSED));
    }

    @Test
    void what_keeps_the_company_from_closing_it_is_told_once_for_each_reason() {
        Change<IdleAccount> stuck = found().stuckBy("connection.change-arrears");
        assertThat(stuck.facts()).extracting(Event::type).containsExactly("connection.idle-account-stuck");
        assertThat(stuck.state().stuckBy("connection.change-arrears").facts()).isEmpty();
        assertThat(stuck.state().stuckBy("connection.change-under-way").facts()).hasSize(1);
    }
}
