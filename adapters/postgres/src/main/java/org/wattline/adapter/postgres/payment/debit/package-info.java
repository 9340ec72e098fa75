/** Mandates and debits on PostgreSQL. */
package org.wattline.adapter.postgres.payment.debit;
