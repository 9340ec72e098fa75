package org.wattline.adapter.reference.billing;

import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.billing.document.Template;

/** How collective bills are laid out. */
public final class CollectiveTemplateFile {
    private CollectiveTemplateFile() {}

    public static Template shipped() {
        return new Template(
                ReferenceFile.shipped("collective-bill-template.html").text());
    }
}
