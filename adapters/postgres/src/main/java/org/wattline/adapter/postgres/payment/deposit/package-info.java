/** Deposits on PostgreSQL. */
package org.wattline.adapter.postgres.payment.deposit;
