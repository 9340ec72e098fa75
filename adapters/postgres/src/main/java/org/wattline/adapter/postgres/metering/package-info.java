/** Metering on PostgreSQL: sets of readings arrive by {@code COPY} and are merged by two or three statements, whatever their number. */
package org.wattline.adapter.postgres.metering;
