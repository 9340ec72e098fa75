/** Supply plans on PostgreSQL. */
package org.wattline.adapter.postgres.connection.plan;
