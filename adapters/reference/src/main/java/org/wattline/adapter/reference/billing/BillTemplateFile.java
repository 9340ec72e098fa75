package org.wattline.adapter.reference.billing;

import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.billing.document.BillTemplate;
import org.wattline.domain.billing.document.Template;

/** The template of bills that the product brings along: version 0, in force before any that a company publishes. */
public final class BillTemplateFile {
    private BillTemplateFile() {}

    /** For those who read no Chinese. */
    public static Template english() {
        return new Template(ReferenceFile.shipped("bill-template-en.html").text());
    }

    public static BillTemplate shipped() {
        ReferenceFile file = ReferenceFile.shipped("bill-template.html");
        return BillTemplate.shipped(new Template(file.text()));
    }
}
