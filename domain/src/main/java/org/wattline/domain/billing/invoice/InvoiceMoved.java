package org.wattline.domain.billing.invoice;

import java.util.Map;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** An invoice was requested, issued, rejected, or taken back. */
public record InvoiceMoved(Invoice invoice) implements Event {
    public static final String TYPE = "billing.invoice-moved";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return invoice.no().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "invoice", invoice.no().value(),
                "kind", invoice.takesBack().isPresent() ? "RED" : "BLUE",
                "bill", invoice.about().bill().map(BillNo::value).orElse(""),
                "collectiveBill",
                        invoice.about()
                                .collective()
                                .map(CollectiveBillNo::value)
                                .orElse(""),
                "account", invoice.about().account().map(AccountNo::value).orElse(""),
                "customer", invoice.customer().toString(),
                "amount", invoice.total().toString(),
                "state", invoice.state().name(),
                "number", invoice.official().map(Invoice.Official::number).orElse(""));
    }
}
