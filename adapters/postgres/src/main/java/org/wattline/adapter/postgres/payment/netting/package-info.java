/** Netting on PostgreSQL. */
package org.wattline.adapter.postgres.payment.netting;
