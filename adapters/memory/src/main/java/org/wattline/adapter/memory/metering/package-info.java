/** Metering in memory. */
package org.wattline.adapter.memory.metering;
