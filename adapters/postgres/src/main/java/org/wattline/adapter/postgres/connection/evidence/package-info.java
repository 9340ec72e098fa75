/** Consents, evidence and ratings on PostgreSQL. */
package org.wattline.adapter.postgres.connection.evidence;
