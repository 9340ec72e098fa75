/** Reading by routes on PostgreSQL. */
package org.wattline.adapter.postgres.metering.route;
