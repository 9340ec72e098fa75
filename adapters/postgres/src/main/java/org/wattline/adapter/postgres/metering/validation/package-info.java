/** Exceptions, estimates and edits on PostgreSQL. */
package org.wattline.adapter.postgres.metering.validation;
