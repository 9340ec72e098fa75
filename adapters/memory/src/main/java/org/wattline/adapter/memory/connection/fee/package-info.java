/** Fees of applications in memory. */
package org.wattline.adapter.memory.connection.fee;
