/** Refunds in memory. */
package org.wattline.adapter.memory.payment.refund;
