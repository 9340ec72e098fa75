/** Statements of channels and breaks over HTTP. */
package org.wattline.adapter.http.payment.reconciliation;
