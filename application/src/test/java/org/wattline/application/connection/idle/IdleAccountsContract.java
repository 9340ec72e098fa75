package org.wattline.application.connection.idle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SampleConnections;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.connection.idle.Use;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.UseCategory;

/** What every store of accounts at which nothing is used promises. */
public abstract class IdleAccountsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 5);

    protected abstract ConnectionStore store();

    protected abstract IdleAccounts accounts();

    @Test
    void what_was_added_is_found_whole_among_others_and_due_some_days_later() {
        IdleAccount first = added();
        IdleAccount second = added();

        assertThat(accounts().find(first.account())).contains(first);
        assertThat(accounts().among(List.of(second.account(), AccountNo.of(987_653), first.account())))
                .containsExactly(first, second);
        assertThat(due(TODAY.minusDays(1))).isEmpty();
        assertThat(due(TODAY)).contains(first.account(), second.account());
        assertThat(accounts().due(TODAY, Optional.of(first.account()), 1000))
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void the_months_that_were_judged_last_are_kept() {
        LocalDate july = LocalDate.of(2031, 7, 1);
        judged(july);
        judged(july);
        assertThat(accounts().judgedTo()).contains(july);
        judged(july.plusMonths(1));
        judged(july.minusMonths(1));
        assertThat(accounts().judgedTo()).contains(july.plusMonths(1));
    }

    private void judged(LocalDate end) {
        store().work().perform(Act.of(Caller.system("test"), "connection.note-idle-accounts"), () -> {
            accounts().judged(end, end.plusDays(6));
            return Outcome.done(true);
        });
    }

    @Test
    void only_those_are_due_whose_closing_is_proposed() {
        IdleAccount held = added();
        IdleAccount stuck =
                saved(held, held.stuckBy("connection.change-arrears").state());
        assertThat(accounts().find(held.account())).contains(stuck);
        assertThat(due(TODAY)).contains(held.account());
        IdleAccount over = saved(stuck, stuck.over(TODAY.plusDays(3)));
        assertThat(accounts().find(held.account())).contains(over);
        assertThat(due(TODAY)).doesNotContain(held.account());
        Span later = Span.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 1));
        IdleAccount again = saved(
                over,
                IdleAccount.judged(
                                Optional.of(over),
                                new IdleAccount.Seen(over.account(), over.customer(), over.unit(), Use.NOTHING, false),
                                later,
                                LocalDate.of(2026, 9, 5))
                        .orElseThrow()
                        .state());
        assertThat(accounts().find(held.account())).contains(again);
        assertThat(again.proved()).isEqualTo(later);
    }

    @Test
    void one_account_has_one_entry_and_a_stale_one_is_not_stored() {
        IdleAccount held = added();
        assertThatThrownBy(() -> in(() -> {
                    accounts().add(held);
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
        saved(held, held.over(TODAY));
        assertThatThrownBy(() -> saved(held, held.over(TODAY.plusDays(1)))).isInstanceOf(StaleState.class);
    }

    @Test
    void lists_show_what_the_reader_may_know_of() {
        IdleAccount mine = added();
        IdleAccount other = added();
        saved(other, other.over(TODAY));
        IdleAccount next = added();
        Scope own =
                new Scope(Optional.empty(), Optional.of(Set.of(mine.customer().value())));
        assertThat(accounts().list(own, Optional.empty(), Page.Request.first(9)).items())
                .containsExactly(mine);
        assertThat(accounts()
                        .list(own, Optional.of("OVER"), Page.Request.first(9))
                        .items())
                .isEmpty();
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/NOWHERE")), Optional.empty());
        assertThat(accounts()
                        .list(elsewhere, Optional.empty(), Page.Request.first(9))
                        .items())
                .isEmpty();
        Page<IdleAccount> one = accounts().list(Scope.EVERYTHING, Optional.of("FOUND"), Page.Request.first(1));
        assertThat(one.items()).hasSize(1);
        assertThat(accounts()
                        .list(Scope.EVERYTHING, Optional.of("FOUND"), new Page.Request(500, one.next()))
                        .items())
                .contains(next)
                .doesNotContainAnyElementsOf(one.items());
    }

    private List<AccountNo> due(LocalDate foundBy) {
        return accounts().due(foundBy, Optional.empty(), 1000).stream()
                .map(IdleAccount::account)
                .toList();
    }

    /** Stores what was decided on what is loaded in the same unit of work. */
    private IdleAccount saved(IdleAccount held, IdleAccount next) {
        return in(() -> {
            assertThat(accounts().find(held.account())).isPresent();
            return accounts().save(next);
        });
    }

    private IdleAccount added() {
        Customer customer = Customer.register(
                        new CustomerId(UUID.randomUUID()),
                        Customer.Kind.PERSON,
                        new PersonName("周工"),
                        SampleConnections.certificate(),
                        new PhoneNumber("13800138002"),
                        SampleConnections.STATION)
                .state();
        Account account = Account.open(
                        AccountNo.of(store().numbers().next("account")),
                        customer.id(),
                        SampleConnections.STATION,
                        UseCategory.RESIDENTIAL,
                        LocalDate.of(2026, 1, 1))
                .state();
        IdleAccount idle = IdleAccount.judged(
                        Optional.empty(),
                        new IdleAccount.Seen(account.no(), customer.id(), account.unit(), Use.NOTHING, false),
                        Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)),
                        TODAY)
                .orElseThrow()
                .state();
        return in(() -> {
            store().customers().add(customer);
            store().accounts().add(account);
            accounts().add(idle);
            return idle.at(idle.version().next());
        });
    }

    private <T> T in(Supplier<T> work) {
        Outcome<T> done =
                store().work().perform(Act.of(Caller.system("tester"), "test.idle"), () -> Outcome.done(work.get()));
        if (done instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError(done);
    }
}
