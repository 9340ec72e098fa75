/** Netting over HTTP. */
package org.wattline.adapter.http.payment.netting;
