/** Days of cashiers in memory. */
package org.wattline.adapter.memory.payment.cashier;
