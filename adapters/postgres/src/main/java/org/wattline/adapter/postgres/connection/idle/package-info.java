/** Accounts at which nothing is used, on PostgreSQL. */
package org.wattline.adapter.postgres.connection.idle;
