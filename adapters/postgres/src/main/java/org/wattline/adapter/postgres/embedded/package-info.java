/**
 * The PostgreSQL that Wattline brings along, 内嵌数据库: unpacked once, kept in a data folder, durable, reachable from this machine alone and only with
 * a generated password. One process on one machine; for more, the operator runs PostgreSQL himself.
 */
package org.wattline.adapter.postgres.embedded;
