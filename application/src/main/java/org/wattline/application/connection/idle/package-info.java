/** Accounts at which nothing is used: watched, listed, proposed to be closed. */
package org.wattline.application.connection.idle;
