package org.wattline.application.billing.review;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.kernel.Refusal;

/** All bills that a check stopped; one case for each bill. */
public interface ReviewCases {
    Optional<ReviewCase> find(BillNo bill);

    /** Adds cases; of a bill that was stopped before, the new one stands in the place of the old. */
    void putAll(List<ReviewCase> stopped);

    /** @throws StaleState when it was stored since it was read */
    ReviewCase save(ReviewCase changed);

    /** Within a scope, by number of the bill. */
    Page<ReviewCase> list(Scope scope, Filter filter, Page.Request page);

    /**
     * Which cases are wanted.
     *
     * @param stage such as {@code OPEN}
     * @param rule one that struck, such as {@code BIL-72}
     * @param owner login of who has taken it on
     */
    record Filter(Optional<String> stage, Optional<String> rule, Optional<String> owner) {}

    /** A case that could not be decided on. */
    record Left(BillNo bill, Refusal why) {}
}
