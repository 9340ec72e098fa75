package org.wattline.domain.rating.comparison;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Money;

/** What became of one option. */
public sealed interface Candidate {
    Option option();

    /**
     * It would have cost so much.
     *
     * @param months total of each month's bill
     * @param saving against what the customer has now; negative if it is dearer, empty if that cannot be rated
     */
    record Rated(Option option, List<Money> months, Optional<Money> saving) implements Candidate {
        public Rated {
            months = List.copyOf(months);
        }

        public Money total() {
            return Money.sum(months);
        }
    }

    /** The customer may not have it, or it cannot be rated over these months. */
    record Unfit(Option option, Refusal why) implements Candidate {}
}
