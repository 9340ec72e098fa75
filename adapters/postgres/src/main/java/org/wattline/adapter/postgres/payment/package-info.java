/** Payments and the books on PostgreSQL. */
package org.wattline.adapter.postgres.payment;
