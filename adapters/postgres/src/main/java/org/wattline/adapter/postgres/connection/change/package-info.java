/** Changes of supply on PostgreSQL. */
package org.wattline.adapter.postgres.connection.change;
