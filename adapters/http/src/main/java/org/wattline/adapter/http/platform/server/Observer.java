package org.wattline.adapter.http.platform.server;

/** Is told of every request that was served, for measurements. */
@FunctionalInterface
public interface Observer {
    /** Takes no notice. */
    Observer NONE = (method, route, status, nanos) -> {};

    /** @param route template of the path, {@code none} where there is no such route */
    void served(String method, String route, int status, long nanos);
}
