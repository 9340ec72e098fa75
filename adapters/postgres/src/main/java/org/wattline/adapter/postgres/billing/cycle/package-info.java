/** Bill cycles on PostgreSQL. */
package org.wattline.adapter.postgres.billing.cycle;
