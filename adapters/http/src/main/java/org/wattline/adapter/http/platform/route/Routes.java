package org.wattline.adapter.http.platform.route;

import java.util.List;
import org.wattline.adapter.http.platform.shape.Shapes;

/** The routes of one kind of resource, contributed by its capability. */
public interface Routes {
    List<Route> routes();

    /** Adds the shapes of value types that its bodies hold and the registry does not know by itself. */
    default void addShapes(Shapes shapes) {}
}
