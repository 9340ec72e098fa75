/** Statements of the bank on PostgreSQL. */
package org.wattline.adapter.postgres.payment.bankstatement;
