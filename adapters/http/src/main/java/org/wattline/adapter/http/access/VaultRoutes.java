package org.wattline.adapter.http.access;

import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.access.RotatingSealedValues;
import org.wattline.application.platform.Jobs;

/** The keys under which personal values are sealed. */
public final class VaultRoutes implements Routes {
    private final Jobs jobs;

    public VaultRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/vault/commands/reseal")
                .tag("access")
                .summary("密钥轮换", "Seal all values again under the newest key")
                .description(
                        "以后台任务执行；完成后可移除旧密钥。",
                        "A job carries it out; when it has succeeded, the old keys can be dropped.")
                .permission(AccessPermissions.ROTATE_KEYS)
                .unowned("values of the whole company")
                .answersNothing(202)
                .handle(x -> x.accepted(jobs.submit(x.caller(), RotatingSealedValues.KIND, Map.of()))));
    }
}
