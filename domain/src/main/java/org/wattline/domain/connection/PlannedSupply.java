package org.wattline.domain.connection;

import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Capacity;

/** What a supply plan says of the applicant's own transformers (供电方案). */
public final class PlannedSupply {
    private PlannedSupply() {}

    /** They come to the capacity that was applied for. */
    public static Outcome<List<PlannedTransformer>> check(Requested requested, Collected collected) {
        List<PlannedTransformer> planned;
        try {
            planned = collected.transformers();
        } catch (IllegalArgumentException shape) {
            return Outcome.refused(ConnectionRefusal.TRANSFORMERS_UNUSABLE);
        }
        Capacity sum =
                Capacity.sum(planned.stream().map(PlannedTransformer::rated).toList());
        return planned.isEmpty() || sum.equals(requested.capacity())
                ? Outcome.done(planned)
                : Outcome.refused(ConnectionRefusal.PLAN_DIFFERS);
    }
}
