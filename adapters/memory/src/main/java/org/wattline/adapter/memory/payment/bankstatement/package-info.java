/** Statements of the bank in memory. */
package org.wattline.adapter.memory.payment.bankstatement;
