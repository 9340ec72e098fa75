/** What bank files leave behind, over HTTP. */
package org.wattline.adapter.http.payment.bank;
