package org.wattline.adapter.http.platform.route;

/** Which rows a caller reaches through a route. */
public sealed interface Rows {
    /** One resource, whose owner must be within the caller's scope; else it does not exist for the caller. */
    record Owned(String parameter, String kind) implements Rows {}

    /** The handler hands the caller's scope on to a read port. */
    record Scoped() implements Rows {}

    /** Nobody owns what is reached. */
    record Unowned(String why) implements Rows {}
}
