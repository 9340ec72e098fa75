/** Files of documents and letters that promise them, in memory. */
package org.wattline.adapter.memory.connection.commitment;
