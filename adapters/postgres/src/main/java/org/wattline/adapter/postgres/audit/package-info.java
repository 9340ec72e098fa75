/** Audit on PostgreSQL. */
package org.wattline.adapter.postgres.audit;
