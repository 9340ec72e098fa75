/** Periods and reports of the books over HTTP. */
package org.wattline.adapter.http.payment.ledger;
