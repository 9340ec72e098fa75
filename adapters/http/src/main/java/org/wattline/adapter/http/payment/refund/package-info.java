/** Refunds over HTTP. */
package org.wattline.adapter.http.payment.refund;
