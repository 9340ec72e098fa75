/** Moves of metering points between transformer areas over HTTP. */
package org.wattline.adapter.http.metering.area;
