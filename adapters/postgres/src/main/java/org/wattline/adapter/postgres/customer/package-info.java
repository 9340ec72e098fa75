/** Customers and accounts on PostgreSQL; personal values sealed. */
package org.wattline.adapter.postgres.customer;
