package org.wattline.application.connection.fee;

import java.util.Set;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.connection.ApplicationNo;

/** An application that is given up owes no fees any more; what it paid is asked back. */
public final class CancelledFees implements Subscriber {
    private static final Set<String> CANCELLED =
            Set.of("connection.application-cancelled", "connection.change-cancelled");
    private static final Caller WHO = Caller.system("fees");

    private final ReleasingFees releasing;

    public CancelledFees(ReleasingFees releasing) {
        this.releasing = releasing;
    }

    @Override
    public String name() {
        return "connection.cancelled-fees";
    }

    @Override
    public Set<String> types() {
        return CANCELLED;
    }

    @Override
    public void on(EventFeed.Recorded event) {
        releasing.cancelAll(WHO, new ApplicationNo(event.subject()));
    }
}
