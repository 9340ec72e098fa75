package org.wattline.adapter.http.platform.route;

import org.wattline.application.platform.Scope;

/**
 * A record that tells to whom it belongs. What a GET answers is then judged by that before it is sent, instead of asking for the owner before the
 * resource is read.
 */
public interface Belonging {
    Scope.Owner owner();
}
