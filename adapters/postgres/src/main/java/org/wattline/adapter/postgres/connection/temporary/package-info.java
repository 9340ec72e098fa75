/** Temporary supply on PostgreSQL. */
package org.wattline.adapter.postgres.connection.temporary;
