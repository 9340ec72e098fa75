/** Periods and reports of the books on PostgreSQL. */
package org.wattline.adapter.postgres.payment.ledger;
