package org.wattline.adapter.reference.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.billing.document.PublishedTemplate;
import org.wattline.domain.billing.document.Template;

/** The template of bills that the product brings along: version 0, in force before any that a company publishes. */
public final class BillTemplateFile {
    private BillTemplateFile() {}

    /** For those who read no Chinese. */
    public static Template english() {
        return new Template(ReferenceFile.shipped("bill-template-en.html").text());
    }

    public static PublishedTemplate shipped() {
        ReferenceFile file = ReferenceFile.shipped("bill-template.html");
        return new PublishedTemplate(0, LocalDate.of(2000, 1, 1), "wattline", Instant.EPOCH, new Template(file.text()));
    }
}
