/** Automatic debit over HTTP. */
package org.wattline.adapter.http.payment.debit;
