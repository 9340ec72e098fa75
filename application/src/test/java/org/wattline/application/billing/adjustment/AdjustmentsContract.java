package org.wattline.application.billing.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.billing.SampleBills.CUSTOMER;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.NOW;
import static org.wattline.application.billing.SampleBills.UNIT;
import static org.wattline.application.billing.SampleBills.bill;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/** What {@link Adjustments} promise. */
public abstract class AdjustmentsContract {
    private static final Page.Request ALL = Page.Request.first(10);

    protected abstract BillStore store();

    protected abstract Adjustments adjustments();

    private Adjustment drafted(int no, Optional<BillNo> corrects) {
        Adjustment note = new Adjustment(
                BillNo.of(no),
                AccountNo.of(100 + no),
                CUSTOMER,
                UNIT,
                corrects,
                "meter read wrongly",
                "{\"facts\": {}}",
                Money.yuan("-12.30"),
                true,
                "clerk",
                NOW,
                new Adjustment.Stage.Drafted(),
                Version.NEW);
        return in(store().payment().work(), () -> {
            store().bills().add(bill(no, 100 + no, JANUARY));
            return adjustments().add(note);
        });
    }

    private Adjustment changed(BillNo no, Function<Adjustment, Outcome<Change<Adjustment>>> decision) {
        return in(store().payment().work(), () -> {
            Adjustment held = adjustments().find(no).orElseThrow();
            return adjustments().save(done(decision.apply(held)).state());
        });
    }

    @Test
    void a_note_comes_back_as_it_was_stored_in_every_stage() {
        Adjustment first = drafted(1, Optional.empty());
        assertThat(adjustments().find(first.no())).contains(first);
        Adjustment approved = changed(first.no(), note -> note.approved("chief", NOW));
        assertThat(approved.version().number()).isEqualTo(2);
        assertThat(adjustments().find(first.no())).contains(approved);
        Adjustment second = drafted(2, Optional.of(first.no()));
        Adjustment withdrawn = changed(second.no(), note -> note.withdrawn("clerk", "not needed", NOW));
        assertThat(adjustments().find(second.no())).contains(withdrawn);
        assertThat(adjustments().find(BillNo.of(9))).isEmpty();
    }

    @Test
    void a_number_counts_once_and_a_stale_note_is_not_stored() {
        Adjustment first = drafted(1, Optional.empty());
        assertThatThrownBy(() ->
                        in(store().payment().work(), () -> adjustments().add(first.at(Version.NEW))))
                .isInstanceOf(AlreadyThere.class);
        assertThat(changed(first.no(), note -> note.approved("chief", NOW)).stage())
                .isEqualTo(new Adjustment.Stage.Approved("chief", NOW));
        assertThatThrownBy(() -> changed(first.no(), stale -> first.withdrawn("clerk", "too late", NOW)))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void notes_are_listed_newest_first_within_a_scope_by_account_and_state() {
        Adjustment first = drafted(1, Optional.empty());
        Adjustment second = drafted(2, Optional.empty());
        Adjustment approved = changed(first.no(), note -> note.approved("chief", NOW));
        assertThat(adjustments()
                        .list(Scope.EVERYTHING, Optional.empty(), Optional.empty(), ALL)
                        .items())
                .containsExactly(second, approved);
        assertThat(adjustments()
                        .list(Scope.EVERYTHING, Optional.of(AccountNo.of(102)), Optional.empty(), ALL)
                        .items())
                .containsExactly(second);
        assertThat(adjustments()
                        .list(Scope.EVERYTHING, Optional.empty(), Optional.of("APPROVED"), ALL)
                        .items())
                .containsExactly(approved);
        Page<Adjustment> page =
                adjustments().list(Scope.EVERYTHING, Optional.empty(), Optional.empty(), Page.Request.first(1));
        assertThat(adjustments()
                        .list(Scope.EVERYTHING, Optional.empty(), Optional.empty(), new Page.Request(1, page.next()))
                        .items())
                .containsExactly(approved);
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        Scope others = new Scope(Optional.empty(), Optional.of(Set.of(new UUID(8, 8))));
        assertThat(adjustments()
                        .list(elsewhere, Optional.empty(), Optional.empty(), ALL)
                        .items())
                .isEmpty();
        assertThat(adjustments()
                        .list(others, Optional.empty(), Optional.empty(), ALL)
                        .items())
                .isEmpty();
    }
}
