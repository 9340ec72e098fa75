/** Virtual points and balances in memory. */
package org.wattline.adapter.memory.metering.usage;
