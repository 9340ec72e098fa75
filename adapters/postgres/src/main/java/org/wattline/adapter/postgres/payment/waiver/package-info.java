/** Waivers of late fees on PostgreSQL. */
package org.wattline.adapter.postgres.payment.waiver;
