package org.wattline.application.connection.commitment;

import java.time.LocalDate;
import org.wattline.domain.connection.commitment.DocumentPolicy;

/** What files of documents may be, and how long documents may be promised, dated. */
@FunctionalInterface
public interface DocumentPolicies {
    /** The policy that is in force on a day. */
    DocumentPolicy on(LocalDate day);
}
