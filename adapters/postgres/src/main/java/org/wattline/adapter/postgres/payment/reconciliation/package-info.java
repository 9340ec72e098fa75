/** Statements of channels and breaks on PostgreSQL. */
package org.wattline.adapter.postgres.payment.reconciliation;
