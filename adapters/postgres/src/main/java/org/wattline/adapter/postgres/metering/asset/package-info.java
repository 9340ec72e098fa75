/** Transformers, terminals and the upkeep of assets, on PostgreSQL. */
package org.wattline.adapter.postgres.metering.asset;
