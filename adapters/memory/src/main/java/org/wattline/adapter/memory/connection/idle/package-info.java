/** Accounts at which nothing is used, in memory. */
package org.wattline.adapter.memory.connection.idle;
