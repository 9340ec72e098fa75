package org.wattline.adapter.http.premises;

import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesPermissions;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.quantity.Capacity;

/** {@code /v1/transformer-areas}: the parts of the network from which low-voltage customers are supplied. */
public final class AreaRoutes implements Routes {
    private final Network network;

    public AreaRoutes(Network network) {
        this.network = network;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.list("/v1/transformer-areas")
                .tag("premises")
                .summary("台区列表", "List transformer areas")
                .permission(PremisesPermissions.SEE)
                .scoped()
                .answersPage(AreaBody.class, AreaBody.EXAMPLE)
                .handle(x -> x.page(network.areas(x.scope(), x.page()), AreaBody::of)));
    }

    /** A transformer area as clients see it. */
    public record AreaBody(String area, String name, String feeder, Capacity capacityKva, UnitPath unit) {
        static final AreaBody EXAMPLE = new AreaBody(
                "A330106-001", "文一路1号台区", "F330106-01", Capacity.kva(400), new UnitPath("/33/3301/330106/33010601"));

        static AreaBody of(TransformerArea area) {
            return new AreaBody(area.code().code(), area.name(), area.feeder().code(), area.capacity(), area.unit());
        }
    }
}
