/** Messages and subscriptions on PostgreSQL; recipients are sealed. */
package org.wattline.adapter.postgres.notification;
