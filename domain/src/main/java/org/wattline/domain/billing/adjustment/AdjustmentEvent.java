package org.wattline.domain.billing.adjustment;

import java.util.Map;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Event;

/** What happens to credit and debit notes; that one is issued is told of its bill. */
public sealed interface AdjustmentEvent extends Event {
    Adjustment note();

    @Override
    default String subject() {
        return note().no().value();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of(
                "bill", note().no().value(),
                "account", note().account().value(),
                "customer", note().customer().toString(),
                "corrects", note().corrects().map(BillNo::value).orElse(""),
                "amount", note().total().toString());
    }

    record Drafted(Adjustment note) implements AdjustmentEvent {
        @Override
        public String type() {
            return "billing.adjustment-drafted";
        }
    }

    record Approved(Adjustment note) implements AdjustmentEvent {
        @Override
        public String type() {
            return "billing.adjustment-approved";
        }
    }

    record Withdrawn(Adjustment note) implements AdjustmentEvent {
        @Override
        public String type() {
            return "billing.adjustment-withdrawn";
        }
    }
}
