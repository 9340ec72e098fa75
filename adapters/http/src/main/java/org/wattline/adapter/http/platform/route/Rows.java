package org.wattline.adapter.http.platform.route;

/** Which rows a caller reaches through a route. */
public sealed interface Rows {
    /**
     * One resource, whose owner must be within the caller's scope; else it does not exist for the caller.
     *
     * @param byCommand whether the command itself refuses what lies outside, on the row that it holds anyway; then the owner is asked for only where
     *     nothing was done, to find out what the caller may be told
     */
    record Owned(String parameter, String kind, boolean byCommand) implements Rows {}

    /** The handler hands the caller's scope on to a read port. */
    record Scoped() implements Rows {}

    /** Nobody owns what is reached. */
    record Unowned(String why) implements Rows {}
}
