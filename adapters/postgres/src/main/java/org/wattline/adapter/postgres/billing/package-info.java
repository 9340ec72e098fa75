/** Bills on PostgreSQL. */
package org.wattline.adapter.postgres.billing;
