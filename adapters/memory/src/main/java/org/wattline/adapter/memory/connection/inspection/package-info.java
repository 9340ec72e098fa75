/** Inspections in memory. */
package org.wattline.adapter.memory.connection.inspection;
