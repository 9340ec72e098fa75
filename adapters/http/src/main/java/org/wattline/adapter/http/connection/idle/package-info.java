/** Accounts at which nothing is used, over HTTP. */
package org.wattline.adapter.http.connection.idle;
