/** Debts that nobody will pay any more (坏账核销). */
package org.wattline.domain.payment.writeoff;
