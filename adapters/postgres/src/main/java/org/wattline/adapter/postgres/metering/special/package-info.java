/** Readings outside of the rounds on PostgreSQL. */
package org.wattline.adapter.postgres.metering.special;
