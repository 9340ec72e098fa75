package org.wattline.application.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.CollectionStep;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.collection.DunningLadder;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.collection.prepaid.PrepaidStanding;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** What {@link ArrearsViews}, {@link CollectionCases}, {@link CollectionTaskViews} and {@link CollectionHolds} promise. */
public abstract class CollectionPortsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 7));
    private static final UnitPath UNIT = new UnitPath("/33/3301");
    private static final List<DunningLadder.Rung> RUNGS =
            List.of(new DunningLadder.Rung(1, DunningAction.REMINDER), new DunningLadder.Rung(7, DunningAction.CALL));
    private static final DunningLadder LADDER = new DunningLadder(
            "L",
            Span.startingOn(TODAY.minusYears(1)),
            "",
            Map.of(DebtorClass.RESIDENT, RUNGS, DebtorClass.OTHER, RUNGS),
            9,
            9);

    /** Each test has accounts, bills and ids of its own, whatever the store holds from others. */
    private static long last;

    private final long own = last += 100;

    protected abstract CollectionStore store();

    private <T> T in(Supplier<T> work) {
        Outcome<T> done = store().work()
                .perform(Act.of(Caller.system("tester"), "collection.test"), () -> Outcome.done(work.get()));
        return ((Outcome.Done<T>) done).value();
    }

    private AccountNo account(int n) {
        return AccountNo.of(5000 + own + n);
    }

    private BillNo bill(int n) {
        return BillNo.of(5000 + own + n);
    }

    private Receivable owed(int bill, String dueOn, String yuan) {
        return Receivable.of(bill(bill), DebtorClass.RESIDENT, LocalDate.parse(dueOn), Money.yuan(yuan));
    }

    private void balance(int n, Receivable... receivables) {
        in(() -> store().balances()
                .add(new AccountBalance(account(n), CUSTOMER, UNIT, Money.ZERO, List.of(receivables), Version.NEW)));
    }

    private Arrears arrears(int n, String oldest, String yuan, int bills) {
        return new Arrears(
                account(n), CUSTOMER, UNIT, DebtorClass.RESIDENT, LocalDate.parse(oldest), Money.yuan(yuan), bills);
    }

    private CollectionHold hold(int id, int n, HoldKind kind, Optional<BillNo> bill, Span during) {
        return new CollectionHold(
                new HoldId(new UUID(own, id)),
                kind,
                account(n),
                CUSTOMER,
                UNIT,
                bill,
                during,
                "why",
                "wang",
                Optional.empty(),
                Version.NEW);
    }

    private CollectionCase fresh(int id, int n) {
        return CollectionCase.open(new CaseId(new UUID(own, id)), arrears(n, "2026-03-31", "20.00", 1), TODAY);
    }

    private CollectionCase climbed(CollectionCase held, LocalDate day) {
        return held.climb(arrears(1, "2026-03-31", "20.00", 1), LADDER, day)
                .orElseThrow()
                .state();
    }

    private CollectionCase saved(CollectionCase changed) {
        return in(() -> {
            assertThat(store().cases().find(changed.id())).isPresent();
            return store().cases().save(changed);
        });
    }

    private CollectionCase stored(CollectionCase fresh) {
        in(() -> {
            store().cases().addAll(List.of(fresh));
            return 1;
        });
        return store().cases().find(fresh.id()).orElseThrow();
    }

    @Test
    void what_is_overdue_is_summed_up_by_account_and_comes_in_portions() {
        balance(1, owed(1, "2026-03-31", "20.00"), owed(2, "2026-04-09", "5.50"), owed(3, "2026-04-10", "9.00"));
        balance(2, owed(4, "2026-04-10", "7.00"));
        balance(3, owed(5, "2026-02-28", "1.00"));
        assertThat(store().arrears().overdue(TODAY, Optional.of(account(0)), 1))
                .containsExactly(arrears(1, "2026-03-31", "25.50", 2));
        assertThat(store().arrears().overdue(TODAY, Optional.of(account(1)), 1))
                .containsExactly(arrears(3, "2026-02-28", "1.00", 1));
        assertThat(store().arrears().overdue(TODAY, Optional.of(account(3)), 5)).isEmpty();
        assertThat(store().arrears().of(List.of(account(2), account(3)), TODAY))
                .containsExactly(arrears(3, "2026-02-28", "1.00", 1));
        assertThat(store().arrears().of(List.of(), TODAY)).isEmpty();
    }

    @Test
    void a_bill_in_dispute_is_not_overdue_until_the_dispute_is_settled() {
        balance(1, owed(1, "2026-03-31", "20.00"), owed(2, "2026-04-09", "5.50"));
        CollectionHold dispute = hold(1, 1, HoldKind.DISPUTE, Optional.of(bill(1)), Span.startingOn(TODAY));
        in(() -> store().holds().add(dispute));
        assertThat(store().arrears().of(List.of(account(1)), TODAY))
                .containsExactly(arrears(1, "2026-04-09", "5.50", 1));
        assertThat(store().arrears().of(List.of(account(1)), TODAY.minusDays(1)))
                .containsExactly(arrears(1, "2026-03-31", "20.00", 1));
        CollectionHold held = store().holds().find(dispute.id()).orElseThrow();
        in(() -> {
            assertThat(store().holds().find(dispute.id())).contains(held);
            return store().holds().save(state(held.end(TODAY.plusDays(2), "li", "right")));
        });
        assertThat(store().arrears().of(List.of(account(1)), TODAY.plusDays(1))).hasSize(1);
        assertThat(store().arrears().of(List.of(account(1)), TODAY.plusDays(2)))
                .containsExactly(arrears(1, "2026-03-31", "25.50", 2));
    }

    @Test
    void a_bill_has_one_dispute_that_stands() {
        in(() -> store().holds().add(hold(1, 1, HoldKind.DISPUTE, Optional.of(bill(1)), Span.startingOn(TODAY))));
        assertThatThrownBy(() -> in(() -> store().holds()
                        .add(hold(2, 1, HoldKind.DISPUTE, Optional.of(bill(1)), Span.startingOn(TODAY.plusDays(1))))))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void holds_stand_on_their_days_and_are_listed_newest_first_within_the_scope() {
        CollectionHold pause = hold(1, 1, HoldKind.PAUSE, Optional.empty(), Span.of(TODAY, TODAY.plusDays(3)));
        CollectionHold protection =
                hold(2, 1, HoldKind.PROTECTION, Optional.empty(), Span.startingOn(TODAY.plusDays(1)));
        in(() -> store().holds().add(pause));
        in(() -> store().holds().add(protection));
        Version one = Version.NEW.next();
        assertThat(store().holds().standing(List.of(account(1)), TODAY)).containsExactly(pause.at(one));
        assertThat(store().holds().standing(List.of(account(1)), TODAY.plusDays(2)))
                .containsExactly(pause.at(one), protection.at(one));
        assertThat(store().holds().standing(List.of(account(1)), TODAY.plusDays(3)))
                .containsExactly(protection.at(one));
        Page<CollectionHold> page =
                store().holds().list(Scope.EVERYTHING, Optional.of(account(1)), Page.Request.first(1));
        assertThat(page.items()).containsExactly(protection.at(one));
        assertThat(store().holds()
                        .list(Scope.EVERYTHING, Optional.of(account(1)), new Page.Request(1, page.next()))
                        .items())
                .containsExactly(pause.at(one));
        Scope stranger = new Scope(Optional.empty(), Optional.of(Set.of(new UUID(8, 8))));
        assertThat(store().holds()
                        .list(stranger, Optional.of(account(1)), Page.Request.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void a_case_comes_back_as_it_was_with_steps_and_results() {
        CollectionCase stored = stored(climbed(fresh(1, 1), TODAY));
        assertThat(stored).isEqualTo(climbed(fresh(1, 1), TODAY).at(Version.NEW.next()));
        CollectionCase called = climbed(stored, TODAY.plusDays(1));
        in(() -> {
            store().cases().saveAll(List.of(called));
            return 1;
        });
        CollectionCase held = store().cases().find(stored.id()).orElseThrow();
        assertThat(held).isEqualTo(called.at(new Version(2)));
        CollectionStep.Result result = new CollectionStep.Result(
                CollectionStep.Finding.NOT_REACHED, "nobody there", "li", Instant.parse("2026-04-11T02:00:00Z"));
        CollectionCase reported = state(held.report(DunningAction.CALL, result));
        assertThat(saved(reported)).isEqualTo(reported.at(new Version(3)));
        assertThat(store().cases().find(stored.id())).contains(reported.at(new Version(3)));
    }

    private static <S> S state(Outcome<Change<S>> outcome) {
        return ((Outcome.Done<Change<S>>) outcome).value().state();
    }

    @Test
    void an_account_has_one_open_case_and_another_after_it_was_closed() {
        CollectionCase first = stored(climbed(fresh(1, 1), TODAY));
        assertThatThrownBy(() -> stored(climbed(fresh(2, 1), TODAY))).isInstanceOf(AlreadyThere.class);
        assertThat(saved(first.close(TODAY.plusDays(1)).orElseThrow().state())).isNotNull();
        assertThat(store().cases().open(List.of(account(1)))).isEmpty();
        CollectionCase second = stored(climbed(fresh(2, 1), TODAY));
        assertThat(store().cases().open(List.of(account(1)))).containsExactly(second);
        assertThat(store().cases().open(Optional.of(account(0)), 1)).containsExactly(second);
        assertThat(store().cases()
                        .list(Scope.EVERYTHING, Optional.of(account(1)), Optional.empty(), Page.Request.first(9))
                        .items())
                .extracting(CollectionCase::id)
                .containsExactly(second.id(), first.id());
        assertThat(store().cases()
                        .list(Scope.EVERYTHING, Optional.of(account(1)), Optional.of(false), Page.Request.first(9))
                        .items())
                .extracting(CollectionCase::id)
                .containsExactly(first.id());
    }

    @Test
    void a_stale_case_is_not_stored() {
        CollectionCase held = stored(climbed(fresh(1, 1), TODAY));
        assertThat(saved(climbed(held, TODAY.plusDays(1))).version()).isEqualTo(new Version(2));
        assertThatThrownBy(() -> in(() -> {
                    store().cases().saveAll(List.of(climbed(held, TODAY.plusDays(2))));
                    return 1;
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void calls_wait_in_the_list_of_tasks_until_their_result_is_there() {
        CollectionCase called = climbed(stored(climbed(fresh(1, 1), TODAY)), TODAY.plusDays(1));
        CollectionCase assigned = state(called.assign(DunningAction.CALL, "owner-" + own));
        CollectionCase held = saved(assigned);
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.action()).isEqualTo(DunningAction.CALL);
            assertThat(task.account()).isEqualTo(account(1));
            assertThat(task.since()).isEqualTo(TODAY.plusDays(1));
        });
        CollectionStep.Result paid = new CollectionStep.Result(
                CollectionStep.Finding.PAID, "paid", "li", Instant.parse("2026-04-11T02:00:00Z"));
        assertThat(saved(state(held.report(DunningAction.CALL, paid)))).isNotNull();
        assertThat(tasks()).isEmpty();
    }

    private List<CollectionTaskViews.Row> tasks() {
        return store().tasks()
                .openSteps(
                        Scope.EVERYTHING,
                        Optional.of(DunningAction.CALL),
                        Optional.of("owner-" + own),
                        Page.Request.first(5))
                .items();
    }

    @Test
    void prepaid_control_comes_back_as_it_was_and_knows_what_is_paid_ahead_less_what_is_owed() {
        balance(1, owed(1, "2026-03-31", "20.00"), owed(2, "2026-04-20", "5.50"));
        PrepaidControl fresh =
                PrepaidControl.agree(account(1), CUSTOMER, UNIT, TODAY).state();
        PrepaidControl held = in(() -> store().prepaid().add(fresh));
        assertThat(store().prepaid().find(account(1))).contains(held);
        assertThat(store().prepaid().credits(List.of(account(1), account(2))))
                .isEqualTo(Map.of(account(1), Money.yuan("-25.50")));
        PrepaidStanding standing = new PrepaidStanding(
                Optional.of(TODAY),
                Money.yuan("186.00"),
                Money.yuan("18.60"),
                Money.yuan("-211.50"),
                PrepaidLevel.NEGATIVE,
                Optional.of(Instant.parse("2026-04-10T00:00:00Z")));
        PrepaidControl reckoned =
                new PrepaidControl(account(1), CUSTOMER, UNIT, TODAY, Optional.empty(), standing, held.version());
        in(() -> {
            store().prepaid().saveAll(List.of(reckoned));
            return 1;
        });
        assertThat(store().prepaid().holding(Optional.of(account(0)), 1)).containsExactly(reckoned.at(new Version(2)));
        assertThat(store().prepaid().holding(List.of(account(2), account(1))))
                .containsExactly(reckoned.at(new Version(2)));
        assertThat(store().prepaid()
                        .list(
                                new Scope(Optional.of(UNIT), Optional.empty()),
                                Optional.of(PrepaidLevel.NEGATIVE),
                                new Page.Request(1, Optional.of(account(0).value())))
                        .items())
                .containsExactly(reckoned.at(new Version(2)));
        assertThatThrownBy(() -> in(() -> {
                    store().prepaid().saveAll(List.of(reckoned));
                    return 1;
                }))
                .isInstanceOf(StaleState.class);
        in(() -> {
            PrepaidControl last = store().prepaid().find(account(1)).orElseThrow();
            return store().prepaid().save(state(last.end(TODAY.plusDays(1))));
        });
        assertThat(store().prepaid().holding(Optional.of(account(0)), 1)).isEmpty();
    }
}
