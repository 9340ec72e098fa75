/** Customers that are on file twice, in memory. */
package org.wattline.adapter.memory.customer.duplicate;
