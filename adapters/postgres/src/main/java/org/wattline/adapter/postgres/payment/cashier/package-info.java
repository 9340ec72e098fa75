/** Days of cashiers on PostgreSQL. */
package org.wattline.adapter.postgres.payment.cashier;
