/** Collective bills in memory. */
package org.wattline.adapter.memory.billing.collective;
