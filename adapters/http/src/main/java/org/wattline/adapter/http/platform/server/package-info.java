/** The server: finds the route of a request, guards it, runs its handler and writes the answer. */
package org.wattline.adapter.http.platform.server;
