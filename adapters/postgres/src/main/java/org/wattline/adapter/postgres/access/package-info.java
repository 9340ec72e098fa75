/** Who may do what (权限), in PostgreSQL; names, logins and signing keys are sealed. */
package org.wattline.adapter.postgres.access;
