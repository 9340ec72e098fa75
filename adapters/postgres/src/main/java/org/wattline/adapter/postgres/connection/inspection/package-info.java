/** Inspections on PostgreSQL. */
package org.wattline.adapter.postgres.connection.inspection;
