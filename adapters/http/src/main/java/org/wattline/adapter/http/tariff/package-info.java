/** Prices over HTTP. */
package org.wattline.adapter.http.tariff;
