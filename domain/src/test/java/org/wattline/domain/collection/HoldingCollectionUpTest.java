package org.wattline.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.collection.SampleArrears.DUE;
import static org.wattline.domain.collection.SampleArrears.LADDER;
import static org.wattline.domain.collection.SampleArrears.arrears;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

class HoldingCollectionUpTest {
    private static final LocalDate TODAY = DUE.plusDays(5);

    private static CollectionHold hold(HoldKind kind, Span during) {
        return new CollectionHold(
                new HoldId(new UUID(0, 2)),
                kind,
                arrears().account(),
                arrears().customer(),
                arrears().unit(),
                kind == HoldKind.DISPUTE ? Optional.of(BillNo.of(1)) : Optional.empty(),
                during,
                "reason",
                "wang",
                Optional.empty(),
                Version.NEW);
    }

    @Test
    void a_promise_holds_up_to_fifteen_days_and_a_pause_thirty() {
        assertThat(placed(HoldKind.PROMISE, 15)).isInstanceOf(Outcome.Done.class);
        assertThat(placed(HoldKind.PROMISE, 16)).isEqualTo(Outcome.refused(CollectionRefusal.HOLD_TOO_LONG));
        assertThat(placed(HoldKind.PAUSE, 30)).isInstanceOf(Outcome.Done.class);
        assertThat(placed(HoldKind.PAUSE, 31)).isEqualTo(Outcome.refused(CollectionRefusal.HOLD_TOO_LONG));
        assertThat(CollectionHold.place(hold(HoldKind.PAUSE, Span.startingOn(TODAY)), LADDER, TODAY))
                .isEqualTo(Outcome.refused(CollectionRefusal.HOLD_TOO_LONG));
        assertThat(CollectionHold.place(hold(HoldKind.DISPUTE, Span.startingOn(TODAY)), LADDER, TODAY))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Outcome<Change<CollectionHold>> placed(HoldKind kind, int days) {
        return CollectionHold.place(hold(kind, Span.of(TODAY, TODAY.plusDays(days))), LADDER, TODAY);
    }

    @Test
    void nothing_holds_from_the_past_on() {
        assertThat(CollectionHold.place(hold(HoldKind.PROTECTION, Span.startingOn(TODAY.minusDays(1))), LADDER, TODAY))
                .isEqualTo(Outcome.refused(CollectionRefusal.HOLD_IN_THE_PAST));
    }

    @Test
    void what_was_ended_holds_no_more_and_is_not_ended_again() {
        CollectionHold dispute = hold(HoldKind.DISPUTE, Span.startingOn(TODAY));
        CollectionHold settled = ((Outcome.Done<Change<CollectionHold>>)
                        dispute.end(TODAY.plusDays(3), "li", "bill is right"))
                .value()
                .state();
        assertThat(settled.standsOn(TODAY.plusDays(2))).isTrue();
        assertThat(settled.standsOn(TODAY.plusDays(3))).isFalse();
        assertThat(settled.end(TODAY.plusDays(4), "li", "again"))
                .isEqualTo(Outcome.refused(CollectionRefusal.HOLD_OVER));
        assertThat(hold(HoldKind.PAUSE, Span.of(TODAY, TODAY.plusDays(2))).end(TODAY.plusDays(2), "li", "late"))
                .isEqualTo(Outcome.refused(CollectionRefusal.HOLD_OVER));
    }
}
