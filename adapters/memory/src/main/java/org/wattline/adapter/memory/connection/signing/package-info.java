/** Contracts that are signed before supply begins, in memory. */
package org.wattline.adapter.memory.connection.signing;
