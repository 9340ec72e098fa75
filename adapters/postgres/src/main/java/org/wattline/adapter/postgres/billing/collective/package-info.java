/** Collective bills on PostgreSQL. */
package org.wattline.adapter.postgres.billing.collective;
