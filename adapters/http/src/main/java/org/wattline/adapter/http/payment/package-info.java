/** Balances, payments, payment orders, notices of channels and the books over HTTP. */
package org.wattline.adapter.http.payment;
