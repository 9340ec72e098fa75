package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.billing.document.TemplateRefusal;
import org.wattline.domain.billing.invoice.InvoiceRefusal;
import org.wattline.domain.kernel.Refusal;

class DocumentedDocumentRefusalsTest {
    @Test
    void the_page_of_collective_bills_lists_every_refusal_with_its_rule() throws IOException {
        lists("billing-collective.md", CollectiveRefusal.values());
    }

    @Test
    void the_page_of_invoices_lists_every_refusal_with_its_rule() throws IOException {
        lists("billing-invoices.md", InvoiceRefusal.values());
    }

    @Test
    void the_page_of_documents_lists_every_refusal_with_its_rule() throws IOException {
        lists("billing-documents.md", TemplateRefusal.values());
    }

    private static void lists(String page, Refusal... refusals) throws IOException {
        String text = Files.readString(Path.of("../docs/domain/" + page));
        assertThat(refusals)
                .allSatisfy(why -> assertThat(text)
                        .contains("| " + why.rule() + " | `" + why.code().substring("billing.".length()) + "` |"));
    }
}
