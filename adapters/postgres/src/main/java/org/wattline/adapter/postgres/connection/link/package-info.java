/** Links to the progress of applications, on PostgreSQL. */
package org.wattline.adapter.postgres.connection.link;
