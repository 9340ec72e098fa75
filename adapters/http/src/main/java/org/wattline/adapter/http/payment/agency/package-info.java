/** Agencies over HTTP: what staff do with them, and what they do themselves. */
package org.wattline.adapter.http.payment.agency;
