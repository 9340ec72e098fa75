/** Reading routes, rounds, tasks and self-readings over HTTP. */
package org.wattline.adapter.http.metering.route;
