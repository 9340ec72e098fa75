/** Days of works on PostgreSQL. */
package org.wattline.adapter.postgres.connection.alert;
