/** Metering points, meters, readings, usage and files of readings over HTTP. */
package org.wattline.adapter.http.metering;
