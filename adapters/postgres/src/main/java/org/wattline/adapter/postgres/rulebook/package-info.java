/** The company's own rules on PostgreSQL. */
package org.wattline.adapter.postgres.rulebook;
