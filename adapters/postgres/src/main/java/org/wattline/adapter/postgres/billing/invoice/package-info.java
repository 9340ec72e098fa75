/** Invoices on PostgreSQL. */
package org.wattline.adapter.postgres.billing.invoice;
