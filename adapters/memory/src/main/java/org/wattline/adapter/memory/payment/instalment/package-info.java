/** Payment plans in memory. */
package org.wattline.adapter.memory.payment.instalment;
