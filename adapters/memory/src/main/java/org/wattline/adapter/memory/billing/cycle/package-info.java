/** Bill cycles in memory. */
package org.wattline.adapter.memory.billing.cycle;
