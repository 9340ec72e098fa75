/** Customers and accounts in memory. */
package org.wattline.adapter.memory.customer;
