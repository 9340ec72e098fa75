/** Contracts that are signed before supply begins, on PostgreSQL. */
package org.wattline.adapter.postgres.connection.signing;
