/** Agencies on PostgreSQL. */
package org.wattline.adapter.postgres.payment.agency;
