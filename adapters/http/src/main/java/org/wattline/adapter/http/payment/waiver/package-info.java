/** Waiving late fees over HTTP. */
package org.wattline.adapter.http.payment.waiver;
