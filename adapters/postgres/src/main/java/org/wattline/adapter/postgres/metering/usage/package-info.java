/** Virtual points and balances on PostgreSQL. */
package org.wattline.adapter.postgres.metering.usage;
