/** Statements of channels and breaks in memory. */
package org.wattline.adapter.memory.payment.reconciliation;
