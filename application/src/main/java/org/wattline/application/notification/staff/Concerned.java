package org.wattline.application.notification.staff;

import java.util.Set;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.notification.staff.StaffNotice;

/** Whom a fact concerns, as the capability knows that tells it. */
@FunctionalInterface
public interface Concerned {
    /** The logins of those to be told; none where there is nobody. */
    Set<String> by(EventFeed.Recorded event, StaffNotice.Addressee to);
}
