/** Versions of the rules of validation on PostgreSQL. */
package org.wattline.adapter.postgres.metering.ruleset;
