/** Invoices in memory. */
package org.wattline.adapter.memory.billing.invoice;
