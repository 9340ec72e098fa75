package org.wattline.adapter.http.platform.trail;

import java.util.List;
import org.wattline.adapter.http.platform.route.HistoryEntry;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.Histories;
import org.wattline.domain.access.Permission;

/** {@code /v1/audit-trail}: who did what in the whole company. */
public final class AuditTrailRoutes implements Routes {
    public static final Permission READ = new Permission("audit-trail:read");

    private final Histories histories;

    public AuditTrailRoutes(Histories histories) {
        this.histories = histories;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.list("/v1/audit-trail")
                .tag("platform")
                .summary("操作审计", "Read the audit trail")
                .permission(READ)
                .unowned("auditors see the whole company")
                .filter("login", "操作人", "who did it", "clerk.li")
                .answersPage(HistoryEntry.class, HistoryEntry.EXAMPLE)
                .handle(x -> x.page(histories.all(x.query("login"), x.page()), HistoryEntry::of)));
    }
}
