/** Business fees of connections over HTTP. */
package org.wattline.adapter.http.connection.fee;
