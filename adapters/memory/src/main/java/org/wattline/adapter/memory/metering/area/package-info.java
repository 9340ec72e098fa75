/** Membership in transformer areas in memory. */
package org.wattline.adapter.memory.metering.area;
