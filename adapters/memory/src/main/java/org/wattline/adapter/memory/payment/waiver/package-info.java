/** Waivers of late fees in memory. */
package org.wattline.adapter.memory.payment.waiver;
