/** What customers owe and pay (收费): ledger, receivables, payments, allocation, late fees, payment orders. */
package org.wattline.domain.payment;
