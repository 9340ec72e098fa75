/** Transformers, terminals and the upkeep of assets, in memory. */
package org.wattline.adapter.memory.metering.asset;
