/** Faults in memory. */
package org.wattline.adapter.memory.fault;
