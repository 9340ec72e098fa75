/** Surveys on PostgreSQL. */
package org.wattline.adapter.postgres.connection.survey;
