/** Membership in transformer areas on PostgreSQL. */
package org.wattline.adapter.postgres.metering.area;
