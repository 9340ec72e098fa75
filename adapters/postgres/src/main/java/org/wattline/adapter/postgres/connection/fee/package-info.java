/** Fees of applications on PostgreSQL. */
package org.wattline.adapter.postgres.connection.fee;
