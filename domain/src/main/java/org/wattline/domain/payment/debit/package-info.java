/** Automatic debit: mandates of customers, and the debits that are made by them (代扣). */
package org.wattline.domain.payment.debit;
