/** Holding what channels say of a day against the books (对账). */
package org.wattline.application.payment.reconciliation;
