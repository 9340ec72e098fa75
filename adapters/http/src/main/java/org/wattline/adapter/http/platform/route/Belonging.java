package org.wattline.adapter.http.platform.route;

import org.wattline.application.platform.Scope;

/**
 * A record that tells to whom it belongs. What a route answers is then judged by that, before it is sent and before anything of the request is
 * kept, instead of asking for the owner beforehand.
 */
public interface Belonging {
    Scope.Owner owner();
}
