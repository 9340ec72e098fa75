/** Links to the progress of applications over HTTP. */
package org.wattline.adapter.http.connection.link;
