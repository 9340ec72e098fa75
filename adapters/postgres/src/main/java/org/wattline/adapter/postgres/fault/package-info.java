/** Faults on PostgreSQL. */
package org.wattline.adapter.postgres.fault;
