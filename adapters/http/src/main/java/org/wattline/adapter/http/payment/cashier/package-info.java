/** The end of cashiers' days. */
package org.wattline.adapter.http.payment.cashier;
