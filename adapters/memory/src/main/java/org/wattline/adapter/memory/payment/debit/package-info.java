/** Mandates and debits in memory. */
package org.wattline.adapter.memory.payment.debit;
