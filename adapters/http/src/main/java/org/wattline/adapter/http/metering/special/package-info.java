/** Readings outside of the rounds over HTTP. */
package org.wattline.adapter.http.metering.special;
