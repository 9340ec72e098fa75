/** Versions of processes on PostgreSQL. */
package org.wattline.adapter.postgres.workflow.definition;
