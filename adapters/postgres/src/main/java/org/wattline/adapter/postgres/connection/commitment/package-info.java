/** Files of documents and letters that promise them, on PostgreSQL. */
package org.wattline.adapter.postgres.connection.commitment;
