package org.wattline.application.notification.staff;

import java.util.List;
import java.util.Set;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.notification.staff.StaffNotice;

/** Whom facts concern, as the capability knows that tells them. */
@FunctionalInterface
public interface Concerned {
    /** Looks up for several facts at once what their people depend on. @param notices by which people may be asked for */
    People by(List<EventFeed.Recorded> events, Set<StaffNotice> notices);

    /** Whom each of the facts concerns. */
    @FunctionalInterface
    interface People {
        /** The logins of those to be told; none where there is nobody. */
        Set<String> of(EventFeed.Recorded event, StaffNotice notice);
    }
}
