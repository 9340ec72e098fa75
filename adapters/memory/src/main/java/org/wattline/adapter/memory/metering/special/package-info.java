/** Readings outside of the rounds in memory. */
package org.wattline.adapter.memory.metering.special;
