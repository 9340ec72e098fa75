/** Refunds on PostgreSQL. */
package org.wattline.adapter.postgres.payment.refund;
