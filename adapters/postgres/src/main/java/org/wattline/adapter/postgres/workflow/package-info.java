/** Cases and tasks on PostgreSQL. */
package org.wattline.adapter.postgres.workflow;
