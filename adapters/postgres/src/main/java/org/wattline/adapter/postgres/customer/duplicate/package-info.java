/** Customers that are on file twice, on PostgreSQL. */
package org.wattline.adapter.postgres.customer.duplicate;
