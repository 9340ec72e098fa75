package org.wattline.application.connection.temporary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SampleConnections;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.UseCategory;

/** What every store of temporary supplies promises. */
public abstract class TemporarySuppliesContract {
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 4);
    private static final LocalDate UNTIL = LocalDate.of(2026, 2, 1);

    protected abstract ConnectionStore store();

    protected abstract TemporarySupplies supplies();

    @Test
    void what_was_added_is_found_whole_and_due_from_its_day_on() {
        TemporarySupply added = added();

        assertThat(supplies().find(added.account()))
                .contains(added.at(added.version().next()));
        assertThat(due(UNTIL.minusDays(1))).doesNotContain(added.account());
        assertThat(due(UNTIL)).contains(added.account());
        assertThat(supplies().due(UNTIL, Optional.of(added.account()), 1000))
                .extracting(TemporarySupply::account)
                .doesNotContain(added.account());
    }

    @Test
    void what_lasts_longer_is_not_due_and_neither_is_what_is_over() {
        TemporarySupply held = stored(added());
        TemporarySupply longer = saved(held.extended(UNTIL.plusDays(30)));
        assertThat(due(UNTIL)).doesNotContain(held.account());

        TemporarySupply stuck = saved(longer.stuckBy("connection.change-arrears"));
        assertThat(supplies().find(held.account())).contains(stuck);
        TemporarySupply over = saved(stuck.over());
        assertThat(supplies().find(held.account())).contains(over);
        assertThat(due(UNTIL.plusYears(1))).doesNotContain(held.account());
    }

    @Test
    void an_end_that_is_near_is_found_until_it_was_announced_and_again_when_it_is_another() {
        TemporarySupply held = stored(added());
        assertThat(ending(UNTIL.minusDays(30), UNTIL.minusDays(1))).doesNotContain(held.account());
        assertThat(ending(UNTIL.minusDays(1), UNTIL)).contains(held.account());
        assertThat(ending(UNTIL, UNTIL.plusDays(30))).doesNotContain(held.account());

        TemporarySupply told = saved(held.announcing());
        assertThat(supplies().find(held.account())).contains(told);
        assertThat(told.announced()).contains(UNTIL);
        assertThat(told.announcing().facts()).isEmpty();
        assertThat(ending(UNTIL.minusDays(1), UNTIL)).doesNotContain(held.account());

        TemporarySupply longer = saved(told.extended(UNTIL.plusDays(9)));
        assertThat(ending(UNTIL, UNTIL.plusDays(9))).contains(held.account());
        saved(longer.over());
        assertThat(ending(UNTIL, UNTIL.plusDays(9))).doesNotContain(held.account());
    }

    private List<AccountNo> ending(LocalDate after, LocalDate last) {
        return supplies().ending(after, last, 1000).stream()
                .map(TemporarySupply::account)
                .toList();
    }

    @Test
    void a_stale_one_is_not_stored() {
        TemporarySupply held = stored(added());
        saved(held.extended(UNTIL.plusDays(1)));

        assertThatThrownBy(() -> saved(held.over())).isInstanceOf(StaleState.class);
    }

    /** Stores what was decided, on what is loaded in the same unit of work. */
    private TemporarySupply saved(Change<TemporarySupply> change) {
        return in(() -> {
            assertThat(supplies().find(change.state().account())).isPresent();
            return supplies().save(change.state());
        });
    }

    private List<AccountNo> due(LocalDate day) {
        return supplies().due(day, Optional.empty(), 1000).stream()
                .map(TemporarySupply::account)
                .toList();
    }

    private TemporarySupply stored(TemporarySupply supply) {
        return supplies().find(supply.account()).orElseThrow();
    }

    private TemporarySupply added() {
        Customer customer = Customer.register(
                        new CustomerId(UUID.randomUUID()),
                        Customer.Kind.PERSON,
                        new PersonName("周工"),
                        SampleConnections.certificate(),
                        new PhoneNumber("13800138001"),
                        SampleConnections.STATION)
                .state();
        Account account = Account.open(
                        AccountNo.of(store().numbers().next("account")),
                        customer.id(),
                        SampleConnections.STATION,
                        UseCategory.COMMERCE,
                        BEGUN)
                .state();
        TemporarySupply supply = TemporarySupply.begun(account.no(), customer.id(), account.unit(), BEGUN, UNTIL)
                .state();
        return in(() -> {
            store().customers().add(customer);
            store().accounts().add(account);
            supplies().add(supply);
            return supply;
        });
    }

    private <T> T in(Supplier<T> work) {
        Outcome<T> done = store().work()
                .perform(Act.of(Caller.system("tester"), "test.temporary"), () -> Outcome.done(work.get()));
        if (done instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError(done);
    }
}
