package org.wattline.adapter.http.platform.route;

/** Methods of HTTP that routes are declared for; HEAD and OPTIONS follow from them. */
public enum Verb {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
