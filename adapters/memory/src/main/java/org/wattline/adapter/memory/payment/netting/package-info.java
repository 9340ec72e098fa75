/** Netting in memory. */
package org.wattline.adapter.memory.payment.netting;
