package org.wattline.application.billing.document;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.document.PublishedTemplate;

/** The templates of bills; all versions stay. */
public interface BillTemplates {
    /** The template for bills that are issued on a day: the latest version of those that are in force latest; the product's own before any. */
    PublishedTemplate inForce(LocalDate day);

    Optional<PublishedTemplate> find(int version);

    /** Adds a version under the next number. */
    PublishedTemplate add(PublishedTemplate template);

    /** All versions, newest first. */
    Page<PublishedTemplate> list(Page.Request page);
}
