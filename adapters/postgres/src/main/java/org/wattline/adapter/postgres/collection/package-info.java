/** Collection on PostgreSQL. */
package org.wattline.adapter.postgres.collection;
