/** Payment plans on PostgreSQL. */
package org.wattline.adapter.postgres.payment.instalment;
