/** The declaration of a route and what its handler is given and gives back. */
package org.wattline.adapter.http.platform.route;
