package org.wattline.application.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** What every store of change applications promises. */
public abstract class ChangeApplicationsContract {
    private static final LocalDate SEALED = LocalDate.of(2026, 1, 11);
    private static final LocalDate UNTIL = LocalDate.of(2026, 2, 21);
    private static final Instant NOW = SampleChanges.NOW;

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
    void documents_are_kept_in_the_order_in_which_they_came() {
        ChangeApplication first = stored(added(account()));
        Document list = document("TRANSFORMER_LIST", "a");
        ChangeApplication one = saved(first.handingIn(list));
        assertThat(one.handingIn(list)).isEqualTo(Outcome.refused(ConnectionRefusal.DOCUMENT_TWICE));
        ChangeApplication both = saved(one.handingIn(document("APPLICATION_FORM", "a")));

        assertThat(changes().find(first.no())).contains(both);
        assertThat(both.documents()).containsExactly(list, document("APPLICATION_FORM", "a"));
        assertThat(views().list(
                                new ChangeViews.Filter(
                                        Optional.of(first.account()), Optional.empty(), Optional.empty()),
                                Scope.EVERYTHING,
                                Page.Request.first(1))
                        .items())
                .containsExactly(both);
        ChangeApplication cancelled = saved(both.cancelling("put off", NOW));
        assertThat(cancelled.handingIn(document("APPLICATION_FORM", "b")))
                .isEqualTo(Outcome.refused(ConnectionRefusal.CLOSED));
    }

    private static Document document(String code, String hash) {
        return new Document(code, "a.pdf", "application/pdf", 10, hash.repeat(64), false, NOW);
    }

    @Test
    void a_suspension_is_told_from_its_last_day_on_until_it_is_over() {
        ChangeApplication done = saved(
                stored(added(account())).carriedOut(SEALED, List.of(line()), Optional.of(UNTIL), Optional.empty()));

        assertThat(changes().open(done.account())).isEmpty();
        assertThat(changes().expiring(UNTIL.minusDays(1), Optional.empty(), 100))
                .doesNotContain(done);
        assertThat(changes().expiring(UNTIL, Optional.empty(), 100)).contains(done);
        assertThat(changes().expiring(UNTIL, Optional.of(done.no()), 100)).doesNotContain(done);
        ChangeApplication completed = saved(done.completing(NOW));
        ChangeApplication over = saved(Outcome.done(completed.expired(UNTIL, true)));
        assertThat(changes().find(over.no())).contains(over);
        assertThat(changes().expiring(UNTIL, Optional.empty(), 100))
                .extracting(ChangeApplication::no)
                .doesNotContain(over.no());
    }

    @Test
    void the_end_of_what_was_agreed_for_a_time_is_announced_once() {
        ChangeApplication done = saved(
                stored(added(account())).carriedOut(SEALED, List.of(line()), Optional.of(UNTIL), Optional.empty()));
        LocalDate before = UNTIL.minusDays(7);

        assertThat(ending(done.type(), before, UNTIL.minusDays(1))).doesNotContain(done.no());
        assertThat(ending("RENAME", before, UNTIL)).doesNotContain(done.no());
        assertThat(ending(done.type(), UNTIL, UNTIL.plusDays(7))).doesNotContain(done.no());
        assertThat(ending(done.type(), before, UNTIL)).contains(done.no());
        Change<ChangeApplication> told = done.announcing(done.account());
        assertThat(told.facts()).extracting(each -> each.facts().get("until")).containsExactly(UNTIL.toString());
        ChangeApplication announced = saved(Outcome.done(told));
        assertThat(changes().find(done.no())).contains(announced);
        assertThat(ending(done.type(), before, UNTIL)).doesNotContain(done.no());
        assertThat(changes().expiring(UNTIL, Optional.empty(), 100)).contains(announced);
    }

    @Test
    void accounts_that_rest_by_agreement_or_are_being_changed_are_told_from_others() {
        ChangeApplication open = added(account());
        ChangeApplication resting = saved(
                stored(added(account())).carriedOut(SEALED, List.of(line()), Optional.of(UNTIL), Optional.empty()));
        ChangeApplication lasting =
                saved(stored(added(account())).carriedOut(SEALED, List.of(line()), Optional.empty(), Optional.empty()));
        ChangeApplication given = saved(stored(added(account())).cancelling("put off", NOW));
        ChangeApplication elsewhere = added(account());

        assertThat(changes()
                        .toldAmong(List.of(
                                open.account(),
                                resting.account(),
                                lasting.account(),
                                given.account(),
                                AccountNo.of(987_654))))
                .containsExactlyInAnyOrder(open.account(), resting.account())
                .doesNotContain(elsewhere.account());
        ChangeApplication over = saved(Outcome.done(resting.expired(UNTIL, true)));
        assertThat(changes().toldAmong(List.of(over.account()))).isEmpty();
    }

    private List<ApplicationNo> ending(String type, LocalDate after, LocalDate last) {
        return changes().ending(type, after, last, 100).stream()
                .map(ChangeApplication::no)
                .toList();
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
        return SampleChanges.account(store());
    }

    private ChangeApplication added(Account account) {
        return SampleChanges.added(store(), changes(), account);
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
        return SampleChanges.in(store(), work);
    }
}
