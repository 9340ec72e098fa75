/** Accounts at which nothing is used for a long time (长期不用电): found by their readings, told of once, closed by an application. */
package org.wattline.domain.connection.idle;
