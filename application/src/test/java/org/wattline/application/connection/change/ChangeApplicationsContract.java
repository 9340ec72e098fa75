package org.wattline.application.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication.Channel;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.definition.ProcessKey;

/** What every store of change applications promises. */
public abstract class ChangeApplicationsContract {
    private static final LocalDate SEALED = LocalDate.of(2026, 1, 11);
    private static final LocalDate UNTIL = LocalDate.of(2026, 2, 21);
    private static final Instant NOW = Instant.parse("2026-01-04T01:00:00Z");

    protected abstract ConnectionStore store();

    protected abstract ChangeApplications changes();

    protected abstract ChangeViews views();

    @Test
    void what_was_added_is_found_whole() {
        ChangeApplication added = added(account());

        assertThat(changes().find(added.no())).contains(added.at(Version.NEW.next()));
        assertThat(changes().open(added.account())).contains(added.at(Version.NEW.next()));
        assertThat(changes().open(AccountNo.of(987_654))).isEmpty();
    }

    @Test
    void an_account_has_one_open_change() {
        Account account = account();
        added(account);

        assertThatThrownBy(() -> added(account)).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void a_suspension_is_told_from_its_last_day_on_until_it_is_over() {
        ChangeApplication done = saved(
                stored(added(account())).carriedOut(SEALED, List.of(line()), Optional.of(UNTIL), Optional.empty()));

        assertThat(changes().open(done.account())).isEmpty();
        assertThat(changes().expiring(UNTIL.minusDays(1), 100)).doesNotContain(done);
        assertThat(changes().expiring(UNTIL, 100)).contains(done);
        ChangeApplication completed = saved(done.completing(NOW));
        ChangeApplication over = saved(Outcome.done(completed.expired(UNTIL, true)));
        assertThat(changes().find(over.no())).contains(over);
        assertThat(changes().expiring(UNTIL, 100))
                .extracting(ChangeApplication::no)
                .doesNotContain(over.no());
    }

    @Test
    void a_stale_one_is_not_stored() {
        ChangeApplication first = stored(added(account()));
        ChangeApplication cancelled = saved(first.cancelling("put off", NOW));

        assertThat(changes().find(first.no())).contains(cancelled);
        assertThatThrownBy(() -> saved(first.cancelling("again", NOW))).isInstanceOf(StaleState.class);
    }

    @Test
    void lists_show_what_the_reader_may_know_of() {
        ChangeApplication mine = added(account());
        added(account());
        Scope owner = new Scope(
                Optional.empty(), Optional.of(java.util.Set.of(mine.customer().value())));

        assertThat(views().list(ChangeViews.Filter.NONE, owner, Page.Request.first(10))
                        .items())
                .extracting(ChangeApplication::no)
                .containsExactly(mine.no());
        assertThat(views().list(
                                new ChangeViews.Filter(
                                        Optional.of(mine.account()), Optional.of("SUSPEND"), Optional.of("SUBMITTED")),
                                Scope.EVERYTHING,
                                Page.Request.first(10))
                        .items())
                .hasSize(1);
    }

    private ChangeApplication stored(ChangeApplication application) {
        return changes().find(application.no()).orElseThrow();
    }

    private static Deed.Line line() {
        return new Deed.Line("EQUIPMENT", "2#", "RUNNING", "SUSPENDED");
    }

    private Account account() {
        Customer customer = Customer.register(
                        new CustomerId(UUID.randomUUID()),
                        Customer.Kind.PERSON,
                        new PersonName("周新"),
                        SampleConnections.certificate(),
                        new PhoneNumber("13800138000"),
                        SampleConnections.STATION)
                .state();
        Account account = new Account(
                AccountNo.of(store().numbers().next("account")),
                customer.id(),
                SampleConnections.STATION,
                UseCategory.COMMERCE,
                new Account.Stage.Open(SEALED),
                Collections.emptyList(),
                Version.NEW);
        return in(() -> {
            store().customers().add(customer);
            store().accounts().add(account);
            return account;
        });
    }

    private ChangeApplication added(Account account) {
        ChangeApplication application = new ChangeApplication(
                ApplicationNo.of(store().numbers().next("application")),
                "SUSPEND",
                new ProcessKey("EQUIPMENT_CHANGE", 1),
                account.unit(),
                account.no(),
                account.customer(),
                Channel.COUNTER,
                Asked.of(Map.of("from", "2026-01-11", "until", "2026-02-21", "equipment", "2#")),
                new Party(
                        Optional.of(Customer.Kind.PERSON),
                        Optional.of(new PersonName("吴山")),
                        Optional.of(SampleConnections.certificate()),
                        Optional.of(new PhoneNumber("13900000000")),
                        Optional.of(new Address("浙江省杭州市西湖区文三路9号"))),
                NOW,
                List.of(line()),
                new ChangeApplication.Stage.Submitted(),
                Version.NEW);
        return in(() -> {
            changes().add(application);
            return application;
        });
    }

    private ChangeApplication saved(Outcome<Change<ChangeApplication>> decided) {
        if (!(decided instanceof Outcome.Done<Change<ChangeApplication>>(Change<ChangeApplication> change)))
            throw new AssertionError(decided);
        return in(() -> {
            assertThat(changes().find(change.state().no())).isPresent();
            return changes().save(change.state());
        });
    }

    private <T> T in(Supplier<T> work) {
        Outcome<T> done =
                store().work().perform(Act.of(Caller.system("tester"), "test.changes"), () -> Outcome.done(work.get()));
        if (done instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError(done);
    }
}
