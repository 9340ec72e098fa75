/** Changes of supply in memory. */
package org.wattline.adapter.memory.connection.change;
