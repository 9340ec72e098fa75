/** Deposits in memory. */
package org.wattline.adapter.memory.payment.deposit;
