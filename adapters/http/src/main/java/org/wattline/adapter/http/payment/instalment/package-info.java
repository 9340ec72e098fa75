/** Payment plans over HTTP. */
package org.wattline.adapter.http.payment.instalment;
