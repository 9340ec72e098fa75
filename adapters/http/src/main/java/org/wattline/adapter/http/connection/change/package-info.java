/** Changes of supply over HTTP. */
package org.wattline.adapter.http.connection.change;
