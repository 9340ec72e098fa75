package org.wattline.application.billing.invoice;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.InvoiceTitle;
import org.wattline.domain.billing.invoice.Invoiced;
import org.wattline.domain.billing.invoice.TaxedAmount;

/** The platform of the tax authority, or of a provider in front of it, that issues invoices (电子发票服务平台). Under one number it issues once. */
public interface InvoicePlatform {
    Answer issue(Order order);

    /** What became of an order. */
    Answer ask(InvoiceNo no);

    /**
     * What is to be issued.
     *
     * @param takesBack the platform's number of the invoice that a red-letter one takes back
     */
    record Order(
            InvoiceNo no, Optional<String> takesBack, InvoiceTitle title, List<TaxedAmount> amounts, Invoiced about) {}

    /** What the platform says. */
    sealed interface Answer {
        /** It is issued. */
        record Done(Invoice.Official official) implements Answer {}

        /** It is being worked on. */
        record UnderWay(String state) implements Answer {}

        /** It knows nothing of the order. */
        record NotThere() implements Answer {}

        /** It will not be issued as it stands. */
        record Denied(String why) implements Answer {}

        /** Nobody knows: the platform does not answer, or is not believed. */
        record Unknown(String why) implements Answer {}
    }
}
