package org.wattline.application.collection.prepaid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Reckons what accounts under prepaid control have left (费控测算), a portion of them at a time. What is unbilled is rated month by month from the end of
 * the last issued bill up to today; an account whose readings do not reach so far keeps the day to which it was reckoned.
 */
public final class ReckoningPrepaid {
    private final UnitOfWork work;
    private final PrepaidControls controls;
    private final ReckoningAnew reckoning;

    public ReckoningPrepaid(UnitOfWork work, PrepaidControls controls, ReckoningAnew reckoning) {
        this.work = work;
        this.controls = controls;
        this.reckoning = reckoning;
    }

    /** Some accounts. @param after the account after which they begin */
    public record Portion(Optional<AccountNo> after, int limit) {}

    /** How many there were, the last of them, those that could not be reckoned up to today, and those on level 3. */
    public record Reckoning(
            int count, Optional<AccountNo> last, Map<AccountNo, Refusal> refused, List<AccountNo> usedUp) {
        public Reckoning {
            refused = Map.copyOf(refused);
            usedUp = List.copyOf(usedUp);
        }
    }

    public Reckoning handle(Caller who, Portion portion) {
        Outcome<Reckoning> kept = work.perform(Act.of(who, "collection.reckon-prepaid"), () -> {
            List<PrepaidControl> held = controls.holding(portion.after, portion.limit);
            ReckoningAnew.Result result = reckoning.reckon(held);
            return Outcome.done(new Reckoning(
                    held.size(),
                    held.isEmpty()
                            ? Optional.empty()
                            : Optional.of(held.getLast().account()),
                    result.refused(),
                    result.usedUp()));
        });
        return switch (kept) {
            case Outcome.Done<Reckoning>(Reckoning done) -> done;
            case Outcome.Refused<Reckoning>(Refusal why) ->
                throw new IllegalStateException("a portion is never refused as a whole: " + why.code());
        };
    }
}
