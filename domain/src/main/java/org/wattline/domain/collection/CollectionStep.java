package org.wattline.domain.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.quantity.Money;

/**
 * One action that was taken about a case. What is done by hand is work for somebody until its result is there.
 *
 * @param on the day on which it was taken
 * @param owed what was overdue then
 * @param owner who does it, where somebody was named
 * @param result what came of it
 */
public record CollectionStep(
        DunningAction action, LocalDate on, Money owed, Optional<String> owner, Optional<Result> result) {
    /** Whether somebody still has to do it. */
    public boolean isOpen() {
        return action.byHand() && result.isEmpty();
    }

    CollectionStep ownedBy(String login) {
        return new CollectionStep(action, on, owed, Optional.of(login), result);
    }

    CollectionStep with(Result found) {
        return new CollectionStep(action, on, owed, Optional.of(owner.orElse(found.by)), Optional.of(found));
    }

    /** What came of it. @param words what was said @param by login of who did it */
    public record Result(Finding finding, String words, String by, Instant at) {}

    /** What comes of calls and visits (催费结果). */
    public enum Finding {
        /** Will pay (承诺缴费); a promise is put on file as a hold. */
        PROMISED,
        PAID,
        /** Says that the bill is wrong; a dispute is put on file as a hold. */
        DISPUTES,
        REFUSED,
        NOT_REACHED,
        /** A letter or notice was handed over (已送达). */
        HANDED_OVER,
        /** Nothing follows from it. */
        NO_ACTION
    }
}
