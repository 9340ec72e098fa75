/** Credit on PostgreSQL. */
package org.wattline.adapter.postgres.credit;
