/** Security deposits over HTTP. */
package org.wattline.adapter.http.payment.deposit;
