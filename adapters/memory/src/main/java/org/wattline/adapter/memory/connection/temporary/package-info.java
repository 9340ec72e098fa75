/** Temporary supply in memory. */
package org.wattline.adapter.memory.connection.temporary;
