/** Supply contracts on PostgreSQL. */
package org.wattline.adapter.postgres.contract;
