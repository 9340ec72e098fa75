/** Connection applications on PostgreSQL; personal values sealed. */
package org.wattline.adapter.postgres.connection;
