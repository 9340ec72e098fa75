package org.wattline.application.billing.document;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.document.BillTemplate;

/** The templates of bills, drafted and published; all versions stay. */
public interface BillTemplates {
    /** The template for bills that are issued on a day: the latest published version of those that are in force latest; the product's own before any. */
    BillTemplate inForce(LocalDate day);

    Optional<BillTemplate> find(int number);

    /** Adds a draft under the next number. */
    BillTemplate add(BillTemplate template);

    /** Stores that one was published. @throws org.wattline.application.platform.StaleState when it was stored since it was read */
    BillTemplate save(BillTemplate template);

    /** All versions, newest first. */
    Page<BillTemplate> list(Page.Request page);
}
