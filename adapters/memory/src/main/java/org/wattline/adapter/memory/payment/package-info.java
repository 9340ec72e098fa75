/** Payments and the books in memory. */
package org.wattline.adapter.memory.payment;
