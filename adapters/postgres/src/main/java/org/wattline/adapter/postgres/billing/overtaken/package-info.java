/** Bills whose inputs have changed, on PostgreSQL. */
package org.wattline.adapter.postgres.billing.overtaken;
