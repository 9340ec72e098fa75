package org.wattline.adapter.http.platform.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.docs.DocumentationRoutes;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Rows;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.domain.access.Permission;

/** Everything that is declared: all routes, with those that follow from others, and the shapes of their bodies. */
public record Declared(List<Route> routes, Shapes shapes) {
    public Declared {
        routes = List.copyOf(routes);
    }

    /** @throws IllegalStateException if a declaration does not hold together; nothing starts then */
    public static Declared of(Collection<Routes> contributed, Ports ports) {
        Shapes shapes = new Shapes();
        contributed.forEach(routes -> routes.addShapes(shapes));
        List<Route> own =
                contributed.stream().flatMap(routes -> routes.routes().stream()).toList();
        Map<String, Permission> commands = new HashMap<>();
        for (Route route : own)
            if (route.access() instanceof Access.Needs(Permission needed)) commands.put(route.path(), needed);
        DerivedRoutes derived = new DerivedRoutes(ports.histories(), commands);
        List<Route> all = new ArrayList<>();
        for (Route route : own) {
            all.add(route);
            all.addAll(derived.of(route));
        }
        all.addAll(new DocumentationRoutes(() -> List.copyOf(all), shapes).routes());
        all.forEach(route -> check(route, ports, shapes));
        return new Declared(all, shapes);
    }

    private static void check(Route route, Ports ports, Shapes shapes) {
        if (route.rows() instanceof Rows.Owned(String parameter, String kind, boolean byCommand)) {
            if (!route.path().contains("{" + parameter + "}"))
                throw new IllegalStateException(route.name() + " has no parameter " + parameter);
            if (!ports.ownerships().knows(kind))
                throw new IllegalStateException(route.name() + ": nobody tells the owners of the kind " + kind);
            if (route.access() instanceof Access.Open)
                throw new IllegalStateException(route.name() + " is open and cannot be owned");
        }
        switch (route.body()) {
            case RequestBody.Json json -> shapes.of(json.type());
            case RequestBody.Merge merge -> shapes.of(merge.type());
            case RequestBody.Stream stream -> {}
            case RequestBody.None none -> {}
        }
    }
}
